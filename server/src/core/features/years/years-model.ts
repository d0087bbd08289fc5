/** What a report says of its year in a few figures; null for what it lacks or what could not be read. */
export interface YearFigures {
  readonly year: number;
  /** 本年新收政府信息公开申请数量. */
  readonly applications: number | null;
  /** What became of applications: 予以公开 and 部分公开; 不予公开; 无法提供, 不予处理 and 其他处理. */
  readonly outcomes: {
    readonly granted: number | null;
    readonly refused: number | null;
    readonly other: number | null;
  };
  /** 行政复议; 行政诉讼, whether after a review or not. */
  readonly litigation: { readonly reviews: number | null; readonly lawsuits: number | null };
}
