import { testSleep } from './sleep.ts';

testSleep('chromium');
