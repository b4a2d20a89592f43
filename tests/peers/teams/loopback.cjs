// Preloaded into the Playground: it listens on this machine only, and reaches nothing outside it.
const net = require('node:net');

const own = new Set(['localhost', '127.0.0.1', '::1']);

const { listen } = net.Server.prototype;
net.Server.prototype.listen = function listenHere(...words) {
  const [first] = words;
  if (first !== null && typeof first === 'object' && 'port' in first) return listen.call(this, { ...first, host: '127.0.0.1' }, ...words.slice(1));
  if (typeof first === 'object' || (typeof first === 'string' && !/^\d+$/.test(first))) return listen.apply(this, words);
  return listen.call(this, { port: Number(first ?? 0), host: '127.0.0.1' }, words.find((word) => typeof word === 'function'));
};

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function connectHere(...words) {
  const target = Array.isArray(words[0]) ? words[0][0] : words[0];
  const host = target?.host ?? 'localhost';
  if (typeof target === 'object' && !target.path && !own.has(host)) {
    console.error(`kept inside: ${host}:${target.port}`);
    process.nextTick(() => this.destroy(new Error(`${host} is not on this machine`)));
    return this;
  }
  return connect.apply(this, words);
};
