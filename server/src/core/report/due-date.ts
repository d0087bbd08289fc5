/** The last day on which a report may be published, and whose it is. */
export interface DueDate {
  readonly month: 1 | 3;
  readonly day: 31;
  readonly whose: 'department' | 'government';
}

const DEPARTMENT = /(?:办公室|办公厅|局|委员会|委|厅|部)(?:[（(][^（()）]{1,20}[)）])?$/;
/** Organs the article does not name as departments: offices of towns and streets, zones, villages. */
const OTHER = /[镇乡]|街道|管理委员会|管委会|村|社区|领导小组/;

/** 条例第四十九条: departments of governments from the county upwards publish by 31 January, governments by 31 March. */
export const dueDates: Readonly<Record<DueDate['whose'], DueDate>> = {
  department: { month: 1, day: 31, whose: 'department' },
  government: { month: 3, day: 31, whose: 'government' },
};

/**
 * The last day for an organ. Who is neither, towns for instance, or is not known, is not taken to be late before the later day.
 */
export function dueDateOf(organ: string | null): DueDate {
  const isDepartment = organ !== null && DEPARTMENT.test(organ) && !OTHER.test(organ);
  return dueDates[isDepartment ? 'department' : 'government'];
}
