import { sectionHeading } from '../../forms/form.ts';
import { type Locale, message, renderMessage } from '../../messages/message.ts';
import type { Report, Section } from '../../report/report.ts';
import type { HoverText } from './hover-text.ts';

/** What a part of the report has to hold, and which law asks for it (条例第五十条 and the format of the year). */
export function sectionHover({ form }: Report, section: Section, locale: Locale): HoverText {
  const { number, basis } = section.form;
  const args = { basis, number: form?.documentNumber ?? '' };
  return {
    range: section.headingRange,
    title: sectionHeading(section.form),
    parts: [
      { line: renderMessage(message(`hover.section.${number}`), locale) },
      {
        line: renderMessage(message(form ? 'hover.section-basis' : 'hover.basis', args), locale),
      },
    ],
  };
}
