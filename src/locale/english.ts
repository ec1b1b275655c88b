/**
 * The English words, which every widget has with it. The build makes a module of each group, so
 * that a file holds only the groups that it uses.
 */
import english from './messages/en.json' with {type: 'json'};
import {groupWords} from './group-words.js';
import type {MessageGroups} from './message-types.js';

type Groups = Required<MessageGroups>;
const words = groupWords(english) as unknown as Required<MessageGroups>;

export const about: Groups['about'] = words.about;
export const badge: Groups['badge'] = words.badge;
export const common: Groups['common'] = words.common;
export const counter: Groups['counter'] = words.counter;
export const country: Groups['country'] = words.country;
export const date: Groups['date'] = words.date;
export const follow: Groups['follow'] = words.follow;
export const growth: Groups['growth'] = words.growth;
export const inCountry: Groups['in'] = words.in;
export const join: Groups['join'] = words.join;
export const kosovo: Groups['kosovo'] = words.kosovo;
export const list: Groups['list'] = words.list;
export const longList: Groups['longList'] = words.longList;
export const map: Groups['map'] = words.map;
export const mapExtras: Groups['mapExtras'] = words.mapExtras;
export const month: Groups['month'] = words.month;
export const near: Groups['near'] = words.near;
export const news: Groups['news'] = words.news;
export const number: Groups['number'] = words.number;
export const ordinal: Groups['ordinal'] = words.ordinal;
export const unit: Groups['unit'] = words.unit;
