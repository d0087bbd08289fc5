import { carryOverMismatch } from './carry-over-mismatch.ts';
import { figureSwing } from './figure-swing.ts';
import { priorDataIdentical } from './prior-data-identical.ts';
import { priorTextSimilar } from './prior-text-similar.ts';
import { projectStockMismatch } from './project-stock-mismatch.ts';
import { rollupMismatch } from './rollup-mismatch.ts';
import { stockMismatch } from './stock-mismatch.ts';
import { applicationsBalance } from './applications-balance.ts';
import { applicationsOnlyTotalFilled } from './applications-only-total-filled.ts';
import { applicationsOutcomesTotal } from './applications-outcomes-total.ts';
import { applicationsRowTotal } from './applications-row-total.ts';
import { applicationsTotalBlank } from './applications-total-blank.ts';
import { basisOutdated } from './basis-outdated.ts';
import { breakdownSum } from './breakdown-sum.ts';
import { cellBlank } from './cell-blank.ts';
import { cellNegative } from './cell-negative.ts';
import { cellNotInteger } from './cell-not-integer.ts';
import { cellNotNumber } from './cell-not-number.ts';
import { cellNumberFormat } from './cell-number-format.ts';
import { cellPlaceholder } from './cell-placeholder.ts';
import { coverLetter } from './cover-letter.ts';
import { deltaSign } from './delta-sign.ts';
import { deltaUnderflow } from './delta-underflow.ts';
import { docNumberMalformed } from './doc-number-malformed.ts';
import { encodingSuspect } from './encoding-suspect.ts';
import { extractionArtifact } from './extraction-artifact.ts';
import { feeDisclosureMissing } from './fee-disclosure-missing.ts';
import { feeNoticeContradiction } from './fee-notice-contradiction.ts';
import { feeUnit } from './fee-unit.ts';
import { formatYearMismatch } from './format-year-mismatch.ts';
import { futureYear } from './future-year.ts';
import { govAssessmentMissing } from './gov-assessment-missing.ts';
import { growthPercent } from './growth-percent.ts';
import { improvementsMissing } from './improvements-missing.ts';
import { likelyWrongCell } from './likely-wrong-cell.ts';
import { litigationTotal } from './litigation-total.ts';
import { overviewAspectsMissing } from './overview-aspects-missing.ts';
import { overviewTooLong } from './overview-too-long.ts';
import { percentShare } from './percent-share.ts';
import { periodIncomplete } from './period-incomplete.ts';
import { periodMissing } from './period-missing.ts';
import { preambleOldTerms } from './preamble-old-terms.ts';
import { preamblePartCount } from './preamble-part-count.ts';
import { problemsEmpty } from './problems-empty.ts';
import { procurementUnitMissing } from './procurement-unit-missing.ts';
import { proseBalance } from './prose-balance.ts';
import { proseDeniesNonzero } from './prose-denies-nonzero.ts';
import { proseTableMismatch } from './prose-table-mismatch.ts';
import { publishedExceedsTotal } from './published-exceeds-total.ts';
import { punctuation } from './punctuation.ts';
import { regulationAuthority } from './regulation-authority.ts';
import { relativeYear } from './relative-year.ts';
import { repeatedWord } from './repeated-word.ts';
import { reportYearUnknown } from './report-year-unknown.ts';
import type { Rule } from './rule.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionExtra } from './section-extra.ts';
import { sectionHeadingNonstandard } from './section-heading-nonstandard.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionOrder } from './section-order.ts';
import { signDateEarly } from './sign-date-early.ts';
import { signDateFormat } from './sign-date-format.ts';
import { signDateLate } from './sign-date-late.ts';
import { signatureMissing } from './signature-missing.ts';
import { signatureOrganMismatch } from './signature-organ-mismatch.ts';
import { spacing } from './spacing.ts';
import { staleYear } from './stale-year.ts';
import { subsectionNumbering } from './subsection-numbering.ts';
import { tableHeaderNonstandard } from './table-header-nonstandard.ts';
import { tableLabelNonstandard } from './table-label-nonstandard.ts';
import { tableMissing } from './table-missing.ts';
import { tableNoteMissing } from './table-note-missing.ts';
import { tableRowExtra } from './table-row-extra.ts';
import { tableRowMissing } from './table-row-missing.ts';
import { tableRowOrder } from './table-row-order.ts';
import { tableShape } from './table-shape.ts';
import { tableUnreadable } from './table-unreadable.ts';
import { templateResidue } from './template-residue.ts';
import { titleMissing } from './title-missing.ts';
import { titleNonstandard } from './title-nonstandard.ts';
import { titleYearRedundant } from './title-year-redundant.ts';
import { validStockUnderflow } from './valid-stock-underflow.ts';
import { yearInconsistent } from './year-inconsistent.ts';

/** Every rule, in the order in which findings at one place are listed. */
export const rules: readonly Rule[] = [
  encodingSuspect,
  titleMissing,
  reportYearUnknown,
  titleNonstandard,
  titleYearRedundant,
  coverLetter,
  sectionMissing,
  sectionOrder,
  sectionDuplicate,
  sectionEmpty,
  sectionHeadingNonstandard,
  sectionExtra,
  subsectionNumbering,
  overviewAspectsMissing,
  govAssessmentMissing,
  overviewTooLong,
  problemsEmpty,
  improvementsMissing,
  feeDisclosureMissing,
  templateResidue,
  tableMissing,
  tableUnreadable,
  formatYearMismatch,
  tableShape,
  tableRowMissing,
  tableRowExtra,
  tableRowOrder,
  tableHeaderNonstandard,
  tableLabelNonstandard,
  tableNoteMissing,
  cellNotNumber,
  cellNotInteger,
  cellNegative,
  feeUnit,
  procurementUnitMissing,
  regulationAuthority,
  deltaSign,
  cellPlaceholder,
  cellNumberFormat,
  likelyWrongCell,
  applicationsBalance,
  applicationsOutcomesTotal,
  applicationsRowTotal,
  litigationTotal,
  deltaUnderflow,
  applicationsTotalBlank,
  applicationsOnlyTotalFilled,
  publishedExceedsTotal,
  validStockUnderflow,
  carryOverMismatch,
  stockMismatch,
  projectStockMismatch,
  priorDataIdentical,
  priorTextSimilar,
  figureSwing,
  rollupMismatch,
  proseTableMismatch,
  proseDeniesNonzero,
  proseBalance,
  breakdownSum,
  percentShare,
  growthPercent,
  feeNoticeContradiction,
  preamblePartCount,
  preambleOldTerms,
  basisOutdated,
  docNumberMalformed,
  yearInconsistent,
  periodIncomplete,
  periodMissing,
  staleYear,
  futureYear,
  relativeYear,
  signatureOrganMismatch,
  signDateEarly,
  signDateLate,
  signDateFormat,
  signatureMissing,
  extractionArtifact,
  spacing,
  punctuation,
  repeatedWord,
  cellBlank,
];
