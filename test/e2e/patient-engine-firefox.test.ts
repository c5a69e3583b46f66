import { testPatience } from './patient-engine.ts';

testPatience('firefox');
