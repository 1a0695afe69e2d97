// at: '2024-05-31T08:30:00Z'
// day: '2024-05-31'
// time: '08:30:00'
// off: '2024-05-31T08:30:00+02:00'
// ip: 192.0.2.1

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    at: z.string().datetime(),
    day: z.string().date(),
    time: z.string().time(),
    off: z.string().datetime({ offset: true }),
    ip: z.string().ip(),
  }),
});

export const collections = { lessons };
