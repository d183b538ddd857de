/** Whether this run decides if a change is taken: what a person may lack at home must be there. */
export const IN_CI = Boolean(process.env.CI);
