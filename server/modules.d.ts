/** What build.mjs makes of other files than TypeScript. */
declare module '*.yaml' {
  const facts: unknown;
  export default facts;
}
/** Made by build.mjs from the rules' files: by category, then by id. */
declare module 'planlint:rules' {
  const shelves: Readonly<Record<import('./rules/rule').Category, Readonly<Record<string, import('./rules/rule').Rule>>>>;
  export default shelves;
}

/** Made by build.mjs from docs/rules: a rule's id to its page in Markdown. */
declare module 'planlint:pages' {
  const pages: Readonly<Record<string, string>>;
  export default pages;
}

/** Made by build.mjs from server/data/templates. */
declare module 'planlint:templates' {
  const templates: readonly import('./data/types').Template[];
  export default templates;
}
