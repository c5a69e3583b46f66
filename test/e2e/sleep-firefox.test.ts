import { testSleep } from './sleep.ts';

testSleep('firefox');
