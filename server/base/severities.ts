/** How grave a finding may be, the gravest first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What may be said of a rule: that it is not to be checked, or how grave it is. */
export const CHOICES = ['off', 'hint', 'info', 'warning', 'error'] as const satisfies readonly (Severity | 'off')[];
/** What is said of rules, by their ids. */
export type Severities = Readonly<Record<string, (typeof CHOICES)[number]>>;
