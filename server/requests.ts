/** The requests of our own, beside LSP's. This file imports nothing, so that the client may share it. */
export const requests = {
  /** {uri} → which template and plans are in force, and why. */
  status: 'planlint/status',
  /** {textDocument} → {plans: every plan of the document beside its higher-level plans, words: the panel’s words}. */
  compare: 'planlint/compare',
  /** {textDocument, format} → the comparison as csv, markdown or html. */
  export: 'planlint/export',
  /** → the bundled templates. */
  templates: 'planlint/templates',
  /** {template, place, period, near?} → the text of a new plan. */
  newPlan: 'planlint/newPlan',
  /** {uri, rule, text, reason} → the uri of the file that the waiver was written to, or null. */
  waive: 'planlint/waive',
  /** {uri, upper} → whether the file was added to planlint.yaml. */
  addUpper: 'planlint/addUpper',
  /** From the server: {uri} → the file’s bytes in base64, or null. */
  read: 'planlint/read',
} as const;
