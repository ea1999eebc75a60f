/** What libraries written for Node look for in the web host. */
export const process = { env: {}, nextTick: (work: () => void) => queueMicrotask(work), stdout: undefined };
