import { l10n } from 'vscode';
import type { PageWords } from './messages.ts';

/** The words of the comparison's page in the language of the editor. */
export function pageWords(): PageWords {
  return {
    title: l10n.t('Compare with last year’s report'),
    loading: l10n.t('Reading the reports…'),
    heading: l10n.t('{organ}: {before} and {after}'),
    unnamed: l10n.t('(no organ found)'),
    onlyChanged: l10n.t('Only what has changed'),
    count: l10n.t('{shown} of {all} figures'),
    choose: l10n.t('Choose a report…'),
    place: l10n.t('Row and column'),
    before: l10n.t('Last year ({year})'),
    after: l10n.t('This year ({year})'),
    stated: l10n.t('last year {before}, this year {after}'),
    change: l10n.t('Change'),
    percent: l10n.t('Change %'),
    asked: l10n.t('Asked'),
    absent: l10n.t('not in this report'),
    blank: l10n.t('blank'),
    much: l10n.t('a large change'),
    goToBefore: l10n.t('Go to last year’s text'),
    goToAfter: l10n.t('Go to this year’s text'),
    keys: l10n.t('↑ ↓ to walk · Enter for this year’s text · Shift+Enter for last year’s'),
    nothingChanged: l10n.t('Nothing has changed'),
  };
}
