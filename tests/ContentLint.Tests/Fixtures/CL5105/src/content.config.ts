import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = { course: defineCollection({ loader: glob({ pattern: '*.mdx', base: '.' }) }) };
