/** Words as Markdown has them. */

/** Text whose marks mean nothing. */
export const escapeMarkdown = (text: string): string => text.replace(/([\\`*_{}[\]<>#|~])/g, '\\$1');
