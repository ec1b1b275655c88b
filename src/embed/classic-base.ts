/** First import of each classic file: what it lies beside is known before its widget asks. */
import {ownUrl, rememberLibraryBase} from './library-base.js';

rememberLibraryBase(ownUrl());
