export const missing = () => 'code-server';
