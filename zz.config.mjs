import c from './web-test-runner.config.mjs';
export default {...c, testsFinishTimeout: 8000};
