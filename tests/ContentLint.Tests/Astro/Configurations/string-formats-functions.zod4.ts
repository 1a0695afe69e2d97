// email: a@example.com
// url: https://example.com
// id: 2eb8aa08-aa98-41ea-b4aa-73b441d16380
// at: '2024-05-31T08:30:00Z'
// day: '2024-05-31'
// time: '08:30:00'
// ip: 192.0.2.1

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    email: z.email(),
    url: z.url(),
    id: z.uuid(),
    at: z.iso.datetime(),
    day: z.iso.date(),
    time: z.iso.time(),
    ip: z.ipv4(),
  }),
});

export const collections = { lessons };
