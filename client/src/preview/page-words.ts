import { l10n } from 'vscode';
import type { PageWords } from './messages.ts';

/** The words of the preview's page in the language of the editor. */
export function pageWords(): PageWords {
  return {
    notAReport: l10n.t('This text is not an annual report on government information disclosure'),
    loading: l10n.t('Reading the report…'),
    unavailable: l10n.t('The text is not there any more or can’t be read as a report'),
    noTitle: l10n.t('(no title found)'),
    missing: l10n.t('missing'),
    goTo: l10n.t('Go to the text'),
    copyTable: l10n.t('Copy table'),
    copied: l10n.t('Copied: paste it into Word, WPS or Excel'),
    lastYear: l10n.t('Last year'),
    noLastYear: l10n.t('No report of the same organ for the year before is open or in this folder'),
    print: l10n.t('Print'),
    computed: l10n.t('sum {value}'),
    proposed: l10n.t('should be {value}'),
    blank: l10n.t('blank'),
    absent: l10n.t('the report lacks this row'),
    unread: l10n.t('could not be read'),
    change: l10n.t('{year}: {value}, change {change}'),
    confirm: l10n.t('to be confirmed by you'),
    doesNotFit: l10n.t(
      'The pasted block has {rows} rows and {columns} columns and does not fit from this cell on',
    ),
    nothingToPaste: l10n.t('The clipboard holds no text'),
    sections: l10n.t('Sections'),
    details: l10n.t('Details of the cell'),
    keys: l10n.t(
      'Type to replace · F2 to edit · Enter to select in the text · Ctrl+. for fixes · Ctrl+C, Ctrl+V for blocks',
    ),
    year: l10n.t('report year {year}'),
    error: l10n.t('error'),
    warning: l10n.t('warning'),
    info: l10n.t('hint'),
    years: l10n.t('The years at hand'),
    applications: l10n.t('Applications received'),
    outcomes: l10n.t('Outcomes'),
    granted: l10n.t('Disclosed, in whole or in part'),
    refused: l10n.t('Refused'),
    otherOutcomes: l10n.t('Other outcomes'),
    litigation: l10n.t('Reviews and lawsuits'),
    reviews: l10n.t('Administrative reviews'),
    lawsuits: l10n.t('Lawsuits'),
  };
}
