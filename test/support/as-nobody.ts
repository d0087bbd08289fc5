/** The superuser may read and write everything: what is forbidden has to be tried as somebody else. */
const NOBODY = 65534;

/** For `spawn`: another user where we are the superuser, else ourselves. */
export const asNobody: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
