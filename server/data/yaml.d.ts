declare module '*.yaml' {
  const facts: unknown;
  export default facts;
}
