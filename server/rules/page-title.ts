/** What a rule is for, in a few words: the title of its page without its id. The client, which has the pages as files, reads it so too. */
export const titleIn = (page: string): string | undefined => /^# .*?[：:]\s*(.+)$/m.exec(page)?.[1];
