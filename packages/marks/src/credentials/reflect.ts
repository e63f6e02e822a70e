/**
 * What the library of certificates wants to find before it begins. A module of its own, since a bundler runs it where this one stands, before
 * that library, and not where the module that needs both begins.
 */
import 'reflect-metadata';
