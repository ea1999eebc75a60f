/** How grave a finding may be, the gravest first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What may be said of a rule: that it is not to be checked, or how grave it is. */
export const CHOICES: readonly (Severity | 'off')[] = ['off', ...[...SEVERITIES].reverse()];
/** What is said of rules, by their ids. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** What settings say of rules, without what they should not. */
export const severitiesIn = (rules: Readonly<Record<string, unknown>> = {}): Severities =>
  Object.fromEntries(
    Object.entries(rules).flatMap(([rule, said]) => {
      const choice = CHOICES.find((one) => one === said);
      return choice ? [[rule, choice]] : [];
    }),
  );
