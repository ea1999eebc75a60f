declare module '*.yaml' {
  const facts: unknown;
  export default facts;
}
declare module '*.md' {
  const text: string;
  export default text;
}
