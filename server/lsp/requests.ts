/** The scheme of documents with the words of a Word or PDF file, for clients that show them. */
export const SOURCE_SCHEME = 'planlint-source';

/** The source of our diagnostics; that of a finding says the rule’s name after it, which lists show beside the id. */
export const SOURCE = 'planlint';

/** The requests of our own, beside LSP's. This file imports nothing, so that the client may share it. */
export const requests = {
  /** {uri} → which template and plans are in force, and why. */
  status: 'planlint/status',
  /**
   * {textDocument, other?} → {plans: every plan of the document beside its higher-level plans, or beside the plans of the file
   * `other`; words: the panel’s words}.
   */
  compare: 'planlint/compare',
  /** {textDocument, paper, format} → the bytes of a paper about the document, in base64; '' where there is no plan. */
  paper: 'planlint/paper',
  /**
   * {textDocument, withFixes} → the bytes of its Word file with the findings as comments, in base64; '' for other files and for one that
   * has changed since its words were read.
   */
  annotated: 'planlint/annotated',
  /** {sheets, format} → the bytes of tables, in base64. */
  tables: 'planlint/tables',
  /** {textDocument} → the structure and the targets as they were read, in Markdown. */
  reading: 'planlint/reading',
  /** {uri, position} → from now on only the findings of the item at that place; position null: all again. */
  focus: 'planlint/focus',
  /** → the ids of all rules. */
  rules: 'planlint/rules',
  /** → the bundled templates. */
  templates: 'planlint/templates',
  /** {template, place, period, near?} → the text of a new plan. */
  newPlan: 'planlint/newPlan',
  /** {uri, rule, text, reason, who?, until?} → the uri of the file that the waiver was written to, or null. */
  waive: 'planlint/waive',
  /** {uri, rule, text, line?} → the uri of the file that the waiver was taken out of, or null; without a line the last such one. */
  unwaive: 'planlint/unwaive',
  /** {uri} → {uri: the file or null, waivers: those in it, each with the rule’s name, its line and whether it has expired}. */
  waivers: 'planlint/waivers',
  /** {uri, rule, severity} → whether planlint.yaml says so. */
  setRule: 'planlint/setRule',
  /** {uri, uppers} → whether the files were added to planlint.yaml, each where its level belongs. */
  addUppers: 'planlint/addUppers',
  /** {uri} → what was read from a file, for `planlint-source:` documents. */
  source: 'planlint/source',
  /** {uri: a planlint.yaml} → the patterns of its drafts. */
  drafts: 'planlint/drafts',
  /** {uri} → how a file that need not be open stands (`FolderEntry`). */
  checkFile: 'planlint/checkFile',
  /** From the server: → the uris of all plans in the workspace. */
  plans: 'planlint/plans',
  /** From the server: a pack’s name → where it lies. */
  pack: 'planlint/pack',
  /** From the server: {uri} → the file’s bytes in base64, or null. */
  read: 'planlint/read',
} as const;

/** The papers about a document, each with the formats that it can have, by their extensions. */
export const papers = {
  memo: ['docx', 'md'],
  html: ['html'],
  compare: ['xlsx', 'csv', 'md', 'html'],
  coverage: ['xlsx', 'csv', 'md', 'html'],
  decompose: ['xlsx', 'csv', 'md', 'html'],
} as const;
export type PaperName = keyof typeof papers;
export type PaperFormat = (typeof papers)[PaperName][number];
