import { ANSWERED_BY_API } from './dev-proxy';

const passed = new RegExp(ANSWERED_BY_API);

it.each([
  '/api/needs?limit=5',
  '/answer?token=abc&lang=fr',
  '/approve-mission?token=abc',
  '/first-contact?token=abc',
  '/log-days?token=abc',
  '/feedback?token=abc',
  '/sign-in',
  '/health/ready',
])('passes %s to the api', (path) => {
  expect(path).toMatch(passed);
});

it.each([
  '/',
  '/?lang=en',
  '/t/savoie',
  '/my',
  '/animate/needs/1?tab=mails',
  '/@vite/client',
  '/@fs/home/libs/index.ts',
  '/src/main.tsx?t=1',
  '/node_modules/.vite/deps/react.js?v=1',
  '/favicon.svg',
])('leaves %s to Vite', (path) => {
  expect(path).not.toMatch(passed);
});
