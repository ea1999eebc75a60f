/** The language id of plans. */
export const LANGUAGE = 'development-plan';
