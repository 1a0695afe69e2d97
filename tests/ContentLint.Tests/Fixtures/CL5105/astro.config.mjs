export default { base: '/base' };
