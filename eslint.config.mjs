// Few rules, each for a mistake or a habit that costs readers time. How the code is laid out is Prettier's business.
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', '.vscode-host', 'coverage'] },
  {
    files: ['{client,server,test,scripts,bench}/**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      // Promises that nobody waits for lose their failures.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      // A condition that is always so is a misunderstanding.
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/prefer-readonly': 'error',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-duplicate-imports': 'error',
      // Short enough to read at once.
      'max-len': ['error', { code: 140, ignoreUrls: true }],
      complexity: ['error', 20],
      'max-depth': ['error', 3],
      'max-params': ['error', 6],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['{client,server}/**/*.ts'],
    plugins: { regexp },
    rules: {
      // No text of a plan or of a file may make a pattern take more than linear time.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
    },
  },
  {
    files: ['server/**/*.ts'],
    rules: {
      // Arguments lie on the stack: those of a long text overflow it.
      'no-restricted-syntax': ['error', 'CallExpression[callee.property.name=/^(push|unshift|min|max|fromCharCode)$/] > SpreadElement'],
    },
  },
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'],
    // A describe is a function of many tests; scripts talk to a terminal.
    rules: { 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
);
