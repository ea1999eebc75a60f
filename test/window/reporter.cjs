// A window under load may miss a key: a test has a second try. What failed at first is told in full, and counted by .ci/run.
const { reporters } = require('mocha');

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.on('retry', (test, error) => console.log(`    1 retried: ${test.fullTitle()}\n${error.stack}`));
  }
};
