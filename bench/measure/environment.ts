/** Without what makes Node start slower (certificates of the machine) or otherwise than it does for everybody. */
export const cleanEnvironment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_COMPILE_CACHE'].includes(name) && !/^npm_/i.test(name),
  ),
);
