/**
 * fast-check with one seed for all properties, so that a run fails only for what was changed. Other
 * inputs are tried with `PROPERTY_SEED=NUMBER` or `PROPERTY_SEED=random`; what fails is printed.
 */

import fc from 'fast-check';

const asked = process.env.PROPERTY_SEED ?? '20261123';
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });

export default fc;
