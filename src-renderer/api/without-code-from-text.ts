/**
 * Loaded before any schema: zod would compile schemas by turning text into code, which the policy of our windows
 * refuses, and even its probe whether it may is a violation.
 */
import { config } from 'zod/v4/core';

config({ jitless: true });
