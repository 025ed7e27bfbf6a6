/**
 * Runs the test files that the address names by `file` in Jasmine, and leaves what came of it in
 * `window.outcome`, from which `PageModulesTest` reports each spec.
 */
const core = jasmineRequire.core(jasmineRequire);
const env = core.getEnv();
const outcome = { isDone: false, specs: [], faults: [] };

Object.assign(window, jasmineRequire.interface(core, env), { outcome });

const messages = ({ failedExpectations = [] }) => failedExpectations.map(({ message }) => message);

/** The file a spec is of: the first suite is named by it. */
const fileOf = ({ fullName }) => fullName.split(' ', 1)[0];

env.configure({ random: false, failSpecWithNoExpectations: true });
env.addReporter({
  specDone(spec) {
    outcome.specs.push({ file: fileOf(spec), name: spec.fullName, status: spec.status, messages: messages(spec) });
  },
  suiteDone(suite) {
    outcome.faults.push(...messages(suite).map((message) => `${suite.fullName}: ${message}`));
  },
  jasmineDone(result) {
    outcome.faults.push(...messages(result));
    outcome.isDone = true;
  },
});

for (const file of new URLSearchParams(location.search).getAll('file')) {
  try {
    const { default: specs } = await import(`./${file}`);
    describe(file, specs);
  } catch (problem) {
    outcome.faults.push(`${file}: ${problem}`);
  }
}
env.execute();
