/** What build.mjs makes of other files than TypeScript. */
declare module '*.yaml' {
  const facts: unknown;
  export default facts;
}
/** Made by build.mjs from the rules' files. */
declare module 'planlint:rules' {
  const rules: readonly import('./rules/registry').RegisteredRule[];
  export default rules;
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
