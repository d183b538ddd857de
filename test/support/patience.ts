// Starting an application, and the first time filling the template, takes seconds on a busy machine.
jest.setTimeout(60_000);
