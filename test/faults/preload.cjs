// Loaded before a process under test: names that end in .faults.test lead to this machine while no file says otherwise,
// and the clock may stand elsewhere. It stands in for a DNS server and a machine's clock, which no test can touch.
const dns = require('node:dns');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const { FAULTS_FOLDER = '', CLOCK_OFFSET_MS = '0' } = process.env;
const NAME = /\.faults\.test$/;

function answer(name) {
  if (!existsSync(join(FAULTS_FOLDER, `dns-down-${name.split('.')[0]}`))) return undefined;
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
    code: 'ENOTFOUND',
    errno: -3008,
    syscall: 'getaddrinfo',
    hostname: name,
  });
}

const { lookup } = dns;
dns.lookup = (name, options, callback) => {
  if (!NAME.test(name)) return lookup(name, options, callback);
  const done = typeof options === 'function' ? options : callback;
  const fault = answer(name);
  setImmediate(() => {
    if (fault) done(fault);
    else if (options && options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
    else done(null, '127.0.0.1', 4);
  });
};
const { resolve4, resolve6 } = dns.Resolver.prototype;
dns.Resolver.prototype.resolve4 = function (name, ...rest) {
  if (!NAME.test(name)) return resolve4.call(this, name, ...rest);
  const fault = answer(name);
  setImmediate(() => (fault ? rest.at(-1)(fault) : rest.at(-1)(null, ['127.0.0.1'])));
};
dns.Resolver.prototype.resolve6 = function (name, ...rest) {
  if (!NAME.test(name)) return resolve6.call(this, name, ...rest);
  setImmediate(() =>
    rest.at(-1)(answer(name) ?? Object.assign(new Error('no data'), { code: 'ENODATA' }), []),
  );
};

const offset = Number(CLOCK_OFFSET_MS);
if (offset !== 0) {
  const RealDate = Date;
  globalThis.Date = class Date extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(RealDate.now() + offset);
      else super(...parts);
    }
    static now() {
      return RealDate.now() + offset;
    }
  };
}
