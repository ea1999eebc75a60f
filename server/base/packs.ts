/** Bundles beside the program that are loaded when first needed: the readers of formats, and what reads YAML. */

/** Loads a pack by its name; each shell does it in its own way. */
export type LoadPack = <T>(id: string) => Promise<T>;

export const YAML_PACK = 'yaml';
