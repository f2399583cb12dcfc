// Written by scripts/generate/validators.mjs from schemas/: npm run generate.
import { formats } from './formats.js';

export const v0 = validate10;
const schema11 = {"$id":"v0","type":"string","format":"Boolean"};
const formats0 = formats.Boolean;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v0" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats0.validate(data))){
validate10.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Boolean"}}];
return false;
}
}
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate10.errors = vErrors;
return errors === 0;
}

export const v1 = validate11;
const schema12 = {"$id":"v1","type":"string","format":"Double"};
const formats2 = formats.Double;

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v1" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats2.validate(data))){
validate11.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Double"}}];
return false;
}
}
else {
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate11.errors = vErrors;
return errors === 0;
}

export const v2 = validate12;
const schema13 = {"$id":"v2","type":"string","format":"Double","formatExclusiveMinimum":"0"};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v2" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats2.validate(data))){
validate12.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Double"}}];
return false;
}
else {
if(formats2.compare(data, "0") <= 0){
validate12.errors = [{instancePath,schemaPath:"#/formatExclusiveMinimum",keyword:"formatExclusiveMinimum",params:{comparison: ">", limit: "0"}}];
return false;
}
}
}
else {
validate12.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate12.errors = vErrors;
return errors === 0;
}

export const v3 = validate13;
const schema14 = {"$id":"v3","type":"string","format":"Double","formatExclusiveMinimum":"1"};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v3" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats2.validate(data))){
validate13.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Double"}}];
return false;
}
else {
if(formats2.compare(data, "1") <= 0){
validate13.errors = [{instancePath,schemaPath:"#/formatExclusiveMinimum",keyword:"formatExclusiveMinimum",params:{comparison: ">", limit: "1"}}];
return false;
}
}
}
else {
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate13.errors = vErrors;
return errors === 0;
}

export const v4 = validate14;
const schema15 = {"$id":"v4","type":"string","format":"Double","formatMinimum":"0","formatExclusiveMaximum":"1"};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v4" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats2.validate(data))){
validate14.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Double"}}];
return false;
}
else {
if(formats2.compare(data, "0") < 0){
validate14.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "0"}}];
return false;
}
else {
if(formats2.compare(data, "1") >= 0){
validate14.errors = [{instancePath,schemaPath:"#/formatExclusiveMaximum",keyword:"formatExclusiveMaximum",params:{comparison: "<", limit: "1"}}];
return false;
}
}
}
}
else {
validate14.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate14.errors = vErrors;
return errors === 0;
}

export const v5 = validate15;
const schema16 = {"$id":"v5","type":"string","format":"Double","formatMinimum":"0","formatMaximum":"1"};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v5" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats2.validate(data))){
validate15.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Double"}}];
return false;
}
else {
if(formats2.compare(data, "1") > 0){
validate15.errors = [{instancePath,schemaPath:"#/formatMaximum",keyword:"formatMaximum",params:{comparison: "<=", limit: "1"}}];
return false;
}
else {
if(formats2.compare(data, "0") < 0){
validate15.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "0"}}];
return false;
}
}
}
}
else {
validate15.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate15.errors = vErrors;
return errors === 0;
}

export const v6 = validate16;
const schema17 = {"$id":"v6","type":"string","format":"Double","formatMinimum":"1"};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v6" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats2.validate(data))){
validate16.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Double"}}];
return false;
}
else {
if(formats2.compare(data, "1") < 0){
validate16.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "1"}}];
return false;
}
}
}
else {
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate16.errors = vErrors;
return errors === 0;
}

export const v7 = validate17;
const schema18 = {"$id":"v7","type":"string","format":"Duration"};
const formats21 = formats.Duration;

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v7" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats21.validate(data))){
validate17.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Duration"}}];
return false;
}
}
else {
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate17.errors = vErrors;
return errors === 0;
}

export const v8 = validate18;
const schema19 = {"$id":"v8","type":"string","format":"Duration","formatMinimum":"1"};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v8" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats21.validate(data))){
validate18.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Duration"}}];
return false;
}
else {
if(formats21.compare(data, "1") < 0){
validate18.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "1"}}];
return false;
}
}
}
else {
validate18.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate18.errors = vErrors;
return errors === 0;
}

export const v9 = validate19;
const schema20 = {"$id":"v9","type":"string","format":"Duration","formatMinimum":"1 ms"};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v9" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats21.validate(data))){
validate19.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Duration"}}];
return false;
}
else {
if(formats21.compare(data, "1 ms") < 0){
validate19.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "1 ms"}}];
return false;
}
}
}
else {
validate19.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate19.errors = vErrors;
return errors === 0;
}

export const v10 = validate20;
const schema21 = {"$id":"v10","type":"string","format":"Duration","formatMinimum":"10 ms"};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v10" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats21.validate(data))){
validate20.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Duration"}}];
return false;
}
else {
if(formats21.compare(data, "10 ms") < 0){
validate20.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "10 ms"}}];
return false;
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate20.errors = vErrors;
return errors === 0;
}

export const v11 = validate21;
const schema22 = {"$id":"v11","type":"string","format":"Duration"};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v11" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats21.validate(data))){
validate21.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Duration"}}];
return false;
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate21.errors = vErrors;
return errors === 0;
}

export const v12 = validate22;
const schema23 = {"$id":"v12","type":"string","format":"Enum*"};
const formats34 = formats["Enum*"];

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v12" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats34.validate(data))){
validate22.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Enum*"}}];
return false;
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate22.errors = vErrors;
return errors === 0;
}

export const v13 = validate23;
const schema24 = {"$id":"v13","type":"string","format":"Enum*"};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v13" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats34.validate(data))){
validate23.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Enum*"}}];
return false;
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate23.errors = vErrors;
return errors === 0;
}

export const v14 = validate24;
const schema25 = {"$id":"v14","type":"string","format":"Enum*"};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v14" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats34.validate(data))){
validate24.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Enum*"}}];
return false;
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate24.errors = vErrors;
return errors === 0;
}

export const v15 = validate25;
const schema26 = {"$id":"v15","type":"string","pattern":"^(?:[Aa][Ll][Ll]|[Aa][Ll][Ll]_[Ee][Nn][Ff][Oo][Rr][Cc][Ee][Dd]|[Ii][Dd][Ee][Nn][Tt][Ii][Ff][Ii][Ee][Rr])$"};
const pattern0 = new RegExp("^(?:[Aa][Ll][Ll]|[Aa][Ll][Ll]_[Ee][Nn][Ff][Oo][Rr][Cc][Ee][Dd]|[Ii][Dd][Ee][Nn][Tt][Ii][Ff][Ii][Ee][Rr])$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v15" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate25.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Aa][Ll][Ll]|[Aa][Ll][Ll]_[Ee][Nn][Ff][Oo][Rr][Cc][Ee][Dd]|[Ii][Dd][Ee][Nn][Tt][Ii][Ff][Ii][Ee][Rr])$"}}];
return false;
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}

export const v16 = validate26;
const schema27 = {"$id":"v16","type":"string","pattern":"^(?:[Aa][Ll][Ll]|[Aa][Nn][Yy]|[Oo][Nn][Ee]|[Qq][Uu][Oo][Rr][Uu][Mm])$"};
const pattern1 = new RegExp("^(?:[Aa][Ll][Ll]|[Aa][Nn][Yy]|[Oo][Nn][Ee]|[Qq][Uu][Oo][Rr][Uu][Mm])$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v16" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern1.test(data)){
validate26.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Aa][Ll][Ll]|[Aa][Nn][Yy]|[Oo][Nn][Ee]|[Qq][Uu][Oo][Rr][Uu][Mm])$"}}];
return false;
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}

export const v17 = validate27;
const schema28 = {"$id":"v17","type":"string","pattern":"^(?:[Aa][Ll][Ll]|[Ss][Cc][Hh][Ee][Mm][Aa]|[Ii][Dd][Ee][Nn][Tt][Ii][Ff][Ii][Ee][Rr])$"};
const pattern2 = new RegExp("^(?:[Aa][Ll][Ll]|[Ss][Cc][Hh][Ee][Mm][Aa]|[Ii][Dd][Ee][Nn][Tt][Ii][Ff][Ii][Ee][Rr])$", "u");

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v17" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern2.test(data)){
validate27.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Aa][Ll][Ll]|[Ss][Cc][Hh][Ee][Mm][Aa]|[Ii][Dd][Ee][Nn][Tt][Ii][Ff][Ii][Ee][Rr])$"}}];
return false;
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}

export const v18 = validate28;
const schema29 = {"$id":"v18","type":"string","pattern":"^(?:[Aa][Ll][Ll]_[Ee][Xx][Cc][Hh][Aa][Nn][Gg][Ee][Ss]_[Pp][Ii][Pp][Ee][Ll][Ii][Nn][Ee][Dd]|[Aa][Ll][Ll]_[Ee][Xx][Cc][Hh][Aa][Nn][Gg][Ee][Ss]_[Bb][Ll][Oo][Cc][Kk][Ii][Nn][Gg]|[Aa][Ll][Ll]_[Ee][Xx][Cc][Hh][Aa][Nn][Gg][Ee][Ss]_[Hh][Yy][Bb][Rr][Ii][Dd]_[Ff][Uu][Ll][Ll]|[Aa][Ll][Ll]_[Ee][Xx][Cc][Hh][Aa][Nn][Gg][Ee][Ss]_[Hh][Yy][Bb][Rr][Ii][Dd]_[Ss][Ee][Ll][Ee][Cc][Tt][Ii][Vv][Ee])$"};
const pattern3 = new RegExp("^(?:[Aa][Ll][Ll]_[Ee][Xx][Cc][Hh][Aa][Nn][Gg][Ee][Ss]_[Pp][Ii][Pp][Ee][Ll][Ii][Nn][Ee][Dd]|[Aa][Ll][Ll]_[Ee][Xx][Cc][Hh][Aa][Nn][Gg][Ee][Ss]_[Bb][Ll][Oo][Cc][Kk][Ii][Nn][Gg]|[Aa][Ll][Ll]_[Ee][Xx][Cc][Hh][Aa][Nn][Gg][Ee][Ss]_[Hh][Yy][Bb][Rr][Ii][Dd]_[Ff][Uu][Ll][Ll]|[Aa][Ll][Ll]_[Ee][Xx][Cc][Hh][Aa][Nn][Gg][Ee][Ss]_[Hh][Yy][Bb][Rr][Ii][Dd]_[Ss][Ee][Ll][Ee][Cc][Tt][Ii][Vv][Ee])$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v18" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern3.test(data)){
validate28.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Aa][Ll][Ll]_[Ee][Xx][Cc][Hh][Aa][Nn][Gg][Ee][Ss]_[Pp][Ii][Pp][Ee][Ll][Ii][Nn][Ee][Dd]|[Aa][Ll][Ll]_[Ee][Xx][Cc][Hh][Aa][Nn][Gg][Ee][Ss]_[Bb][Ll][Oo][Cc][Kk][Ii][Nn][Gg]|[Aa][Ll][Ll]_[Ee][Xx][Cc][Hh][Aa][Nn][Gg][Ee][Ss]_[Hh][Yy][Bb][Rr][Ii][Dd]_[Ff][Uu][Ll][Ll]|[Aa][Ll][Ll]_[Ee][Xx][Cc][Hh][Aa][Nn][Gg][Ee][Ss]_[Hh][Yy][Bb][Rr][Ii][Dd]_[Ss][Ee][Ll][Ee][Cc][Tt][Ii][Vv][Ee])$"}}];
return false;
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}

export const v19 = validate29;
const schema30 = {"$id":"v19","type":"string","pattern":"^(?:[Aa][Ll][Ll]_[Pp][Rr][Oo][Dd][Uu][Cc][Ee][Rr][Ss]_[Ff][Ii][Nn][Ii][Ss][Hh][Ee][Dd]|[Oo][Nn][Ll][Yy]_[Ff][Ii][Nn][Ii][Ss][Hh][Ee][Dd]_[Pp][Rr][Oo][Dd][Uu][Cc][Ee][Rr][Ss]|[Uu][Nn][Ff][Ii][Nn][Ii][Ss][Hh][Ee][Dd]_[Pp][Rr][Oo][Dd][Uu][Cc][Ee][Rr][Ss])$"};
const pattern4 = new RegExp("^(?:[Aa][Ll][Ll]_[Pp][Rr][Oo][Dd][Uu][Cc][Ee][Rr][Ss]_[Ff][Ii][Nn][Ii][Ss][Hh][Ee][Dd]|[Oo][Nn][Ll][Yy]_[Ff][Ii][Nn][Ii][Ss][Hh][Ee][Dd]_[Pp][Rr][Oo][Dd][Uu][Cc][Ee][Rr][Ss]|[Uu][Nn][Ff][Ii][Nn][Ii][Ss][Hh][Ee][Dd]_[Pp][Rr][Oo][Dd][Uu][Cc][Ee][Rr][Ss])$", "u");

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v19" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern4.test(data)){
validate29.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Aa][Ll][Ll]_[Pp][Rr][Oo][Dd][Uu][Cc][Ee][Rr][Ss]_[Ff][Ii][Nn][Ii][Ss][Hh][Ee][Dd]|[Oo][Nn][Ll][Yy]_[Ff][Ii][Nn][Ii][Ss][Hh][Ee][Dd]_[Pp][Rr][Oo][Dd][Uu][Cc][Ee][Rr][Ss]|[Uu][Nn][Ff][Ii][Nn][Ii][Ss][Hh][Ee][Dd]_[Pp][Rr][Oo][Dd][Uu][Cc][Ee][Rr][Ss])$"}}];
return false;
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}

export const v20 = validate30;
const schema31 = {"$id":"v20","type":"string","pattern":"^(?:[Aa][Uu][Tt][Oo]|[Ff][Oo][Rr][Cc][Ee]|[Nn][Oo][Nn][Ee])$"};
const pattern5 = new RegExp("^(?:[Aa][Uu][Tt][Oo]|[Ff][Oo][Rr][Cc][Ee]|[Nn][Oo][Nn][Ee])$", "u");

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v20" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern5.test(data)){
validate30.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Aa][Uu][Tt][Oo]|[Ff][Oo][Rr][Cc][Ee]|[Nn][Oo][Nn][Ee])$"}}];
return false;
}
}
else {
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate30.errors = vErrors;
return errors === 0;
}

export const v21 = validate31;
const schema32 = {"$id":"v21","type":"string","pattern":"^(?:[Aa][Uu][Tt][Oo]|[Oo][Nn][Ee]_[Pp][Hh][Aa][Ss][Ee]|[Tt][Ww][Oo]_[Pp][Hh][Aa][Ss][Ee])$"};
const pattern6 = new RegExp("^(?:[Aa][Uu][Tt][Oo]|[Oo][Nn][Ee]_[Pp][Hh][Aa][Ss][Ee]|[Tt][Ww][Oo]_[Pp][Hh][Aa][Ss][Ee])$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v21" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern6.test(data)){
validate31.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Aa][Uu][Tt][Oo]|[Oo][Nn][Ee]_[Pp][Hh][Aa][Ss][Ee]|[Tt][Ww][Oo]_[Pp][Hh][Aa][Ss][Ee])$"}}];
return false;
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}

export const v22 = validate32;
const schema33 = {"$id":"v22","type":"string","pattern":"^(?:[Cc][Ll][Aa][Ii][Mm]|[Nn][Oo]_[Cc][Ll][Aa][Ii][Mm]|[Ll][Ee][Gg][Aa][Cc][Yy])$"};
const pattern7 = new RegExp("^(?:[Cc][Ll][Aa][Ii][Mm]|[Nn][Oo]_[Cc][Ll][Aa][Ii][Mm]|[Ll][Ee][Gg][Aa][Cc][Yy])$", "u");

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v22" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern7.test(data)){
validate32.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Cc][Ll][Aa][Ii][Mm]|[Nn][Oo]_[Cc][Ll][Aa][Ii][Mm]|[Ll][Ee][Gg][Aa][Cc][Yy])$"}}];
return false;
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}

export const v23 = validate33;
const schema34 = {"$id":"v23","type":"string","pattern":"^(?:[Cc][Ll][Uu][Ss][Tt][Ee][Rr][Ii][Pp]|[Nn][Oo][Dd][Ee][Pp][Oo][Rr][Tt]|[Ll][Oo][Aa][Dd][Bb][Aa][Ll][Aa][Nn][Cc][Ee][Rr]|[Hh][Ee][Aa][Dd][Ll][Ee][Ss][Ss]_[Cc][Ll][Uu][Ss][Tt][Ee][Rr][Ii][Pp])$"};
const pattern8 = new RegExp("^(?:[Cc][Ll][Uu][Ss][Tt][Ee][Rr][Ii][Pp]|[Nn][Oo][Dd][Ee][Pp][Oo][Rr][Tt]|[Ll][Oo][Aa][Dd][Bb][Aa][Ll][Aa][Nn][Cc][Ee][Rr]|[Hh][Ee][Aa][Dd][Ll][Ee][Ss][Ss]_[Cc][Ll][Uu][Ss][Tt][Ee][Rr][Ii][Pp])$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v23" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern8.test(data)){
validate33.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Cc][Ll][Uu][Ss][Tt][Ee][Rr][Ii][Pp]|[Nn][Oo][Dd][Ee][Pp][Oo][Rr][Tt]|[Ll][Oo][Aa][Dd][Bb][Aa][Ll][Aa][Nn][Cc][Ee][Rr]|[Hh][Ee][Aa][Dd][Ll][Ee][Ss][Ss]_[Cc][Ll][Uu][Ss][Tt][Ee][Rr][Ii][Pp])$"}}];
return false;
}
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}

export const v24 = validate34;
const schema35 = {"$id":"v24","type":"string","pattern":"^(?:[Dd][Ee][Bb][Uu][Gg]_[Ll][Ee][Vv][Ee][Ll]|[Ii][Nn][Ff][Oo]_[Ll][Ee][Vv][Ee][Ll]|[Ww][Aa][Rr][Nn]_[Ll][Ee][Vv][Ee][Ll]|[Ee][Rr][Rr][Oo][Rr]_[Ll][Ee][Vv][Ee][Ll]|[Ff][Aa][Tt][Aa][Ll]_[Ll][Ee][Vv][Ee][Ll]|[Hh][Ee][Aa][Dd][Ee][Rr]_[Ll][Ee][Vv][Ee][Ll]|[Nn][Uu][Mm]_[Ii][Nn][Ff][Oo]_[Ll][Oo][Gg]_[Ll][Ee][Vv][Ee][Ll][Ss])$"};
const pattern9 = new RegExp("^(?:[Dd][Ee][Bb][Uu][Gg]_[Ll][Ee][Vv][Ee][Ll]|[Ii][Nn][Ff][Oo]_[Ll][Ee][Vv][Ee][Ll]|[Ww][Aa][Rr][Nn]_[Ll][Ee][Vv][Ee][Ll]|[Ee][Rr][Rr][Oo][Rr]_[Ll][Ee][Vv][Ee][Ll]|[Ff][Aa][Tt][Aa][Ll]_[Ll][Ee][Vv][Ee][Ll]|[Hh][Ee][Aa][Dd][Ee][Rr]_[Ll][Ee][Vv][Ee][Ll]|[Nn][Uu][Mm]_[Ii][Nn][Ff][Oo]_[Ll][Oo][Gg]_[Ll][Ee][Vv][Ee][Ll][Ss])$", "u");

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v24" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern9.test(data)){
validate34.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Dd][Ee][Bb][Uu][Gg]_[Ll][Ee][Vv][Ee][Ll]|[Ii][Nn][Ff][Oo]_[Ll][Ee][Vv][Ee][Ll]|[Ww][Aa][Rr][Nn]_[Ll][Ee][Vv][Ee][Ll]|[Ee][Rr][Rr][Oo][Rr]_[Ll][Ee][Vv][Ee][Ll]|[Ff][Aa][Tt][Aa][Ll]_[Ll][Ee][Vv][Ee][Ll]|[Hh][Ee][Aa][Dd][Ee][Rr]_[Ll][Ee][Vv][Ee][Ll]|[Nn][Uu][Mm]_[Ii][Nn][Ff][Oo]_[Ll][Oo][Gg]_[Ll][Ee][Vv][Ee][Ll][Ss])$"}}];
return false;
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}

export const v25 = validate35;
const schema36 = {"$id":"v25","type":"string","pattern":"^(?:[Dd][Ee][Ff][Aa][Uu][Ll][Tt]|[Ll][Oo][Gg]|[Ii][Gg][Nn][Oo][Rr][Ee])$"};
const pattern10 = new RegExp("^(?:[Dd][Ee][Ff][Aa][Uu][Ll][Tt]|[Ll][Oo][Gg]|[Ii][Gg][Nn][Oo][Rr][Ee])$", "u");

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v25" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern10.test(data)){
validate35.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Dd][Ee][Ff][Aa][Uu][Ll][Tt]|[Ll][Oo][Gg]|[Ii][Gg][Nn][Oo][Rr][Ee])$"}}];
return false;
}
}
else {
validate35.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}

export const v26 = validate36;
const schema37 = {"$id":"v26","type":"string","pattern":"^(?:[Dd][Ee][Ll][Ee][Tt][Ee]_[Oo][Nn]_[Cc][Aa][Nn][Cc][Ee][Ll][Ll][Aa][Tt][Ii][Oo][Nn]|[Rr][Ee][Tt][Aa][Ii][Nn]_[Oo][Nn]_[Cc][Aa][Nn][Cc][Ee][Ll][Ll][Aa][Tt][Ii][Oo][Nn]|[Nn][Oo]_[Ee][Xx][Tt][Ee][Rr][Nn][Aa][Ll][Ii][Zz][Ee][Dd]_[Cc][Hh][Ee][Cc][Kk][Pp][Oo][Ii][Nn][Tt][Ss])$"};
const pattern11 = new RegExp("^(?:[Dd][Ee][Ll][Ee][Tt][Ee]_[Oo][Nn]_[Cc][Aa][Nn][Cc][Ee][Ll][Ll][Aa][Tt][Ii][Oo][Nn]|[Rr][Ee][Tt][Aa][Ii][Nn]_[Oo][Nn]_[Cc][Aa][Nn][Cc][Ee][Ll][Ll][Aa][Tt][Ii][Oo][Nn]|[Nn][Oo]_[Ee][Xx][Tt][Ee][Rr][Nn][Aa][Ll][Ii][Zz][Ee][Dd]_[Cc][Hh][Ee][Cc][Kk][Pp][Oo][Ii][Nn][Tt][Ss])$", "u");

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v26" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern11.test(data)){
validate36.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Dd][Ee][Ll][Ee][Tt][Ee]_[Oo][Nn]_[Cc][Aa][Nn][Cc][Ee][Ll][Ll][Aa][Tt][Ii][Oo][Nn]|[Rr][Ee][Tt][Aa][Ii][Nn]_[Oo][Nn]_[Cc][Aa][Nn][Cc][Ee][Ll][Ll][Aa][Tt][Ii][Oo][Nn]|[Nn][Oo]_[Ee][Xx][Tt][Ee][Rr][Nn][Aa][Ll][Ii][Zz][Ee][Dd]_[Cc][Hh][Ee][Cc][Kk][Pp][Oo][Ii][Nn][Tt][Ss])$"}}];
return false;
}
}
else {
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}

export const v27 = validate37;
const schema38 = {"$id":"v27","type":"string","pattern":"^(?:[Dd][Ii][Ss][Aa][Bb][Ll][Ee][Dd]|[Ff][Ii][Rr][Ss][Tt]|[Ll][Aa][Ss][Tt]|[Oo][Rr][Dd][Ee][Rr])$"};
const pattern12 = new RegExp("^(?:[Dd][Ii][Ss][Aa][Bb][Ll][Ee][Dd]|[Ff][Ii][Rr][Ss][Tt]|[Ll][Aa][Ss][Tt]|[Oo][Rr][Dd][Ee][Rr])$", "u");

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v27" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern12.test(data)){
validate37.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Dd][Ii][Ss][Aa][Bb][Ll][Ee][Dd]|[Ff][Ii][Rr][Ss][Tt]|[Ll][Aa][Ss][Tt]|[Oo][Rr][Dd][Ee][Rr])$"}}];
return false;
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}

export const v28 = validate38;
const schema39 = {"$id":"v28","type":"string","pattern":"^(?:[Dd][Ii][Ss][Aa][Bb][Ll][Ee][Dd]|[Ll][Oo][Gg]|[Tt][Hh][Rr][Oo][Ww])$"};
const pattern13 = new RegExp("^(?:[Dd][Ii][Ss][Aa][Bb][Ll][Ee][Dd]|[Ll][Oo][Gg]|[Tt][Hh][Rr][Oo][Ww])$", "u");

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v28" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern13.test(data)){
validate38.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Dd][Ii][Ss][Aa][Bb][Ll][Ee][Dd]|[Ll][Oo][Gg]|[Tt][Hh][Rr][Oo][Ww])$"}}];
return false;
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}

export const v29 = validate39;
const schema40 = {"$id":"v29","type":"string","pattern":"^(?:[Dd][Ee][Ff][Aa][Uu][Ll][Tt]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee][Bb][Aa][Tt][Cc][Hh])$"};
const pattern14 = new RegExp("^(?:[Dd][Ee][Ff][Aa][Uu][Ll][Tt]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee][Bb][Aa][Tt][Cc][Hh])$", "u");

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v29" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern14.test(data)){
validate39.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Dd][Ee][Ff][Aa][Uu][Ll][Tt]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee][Bb][Aa][Tt][Cc][Hh])$"}}];
return false;
}
}
else {
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}

export const v30 = validate40;
const schema41 = {"$id":"v30","type":"string","pattern":"^(?:[Ee][Nn][Aa][Bb][Ll][Ee][Dd]|[Dd][Ii][Ss][Aa][Bb][Ll][Ee][Dd])$"};
const pattern15 = new RegExp("^(?:[Ee][Nn][Aa][Bb][Ll][Ee][Dd]|[Dd][Ii][Ss][Aa][Bb][Ll][Ee][Dd])$", "u");

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v30" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern15.test(data)){
validate40.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ee][Nn][Aa][Bb][Ll][Ee][Dd]|[Dd][Ii][Ss][Aa][Bb][Ll][Ee][Dd])$"}}];
return false;
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}

export const v31 = validate41;
const schema42 = {"$id":"v31","type":"string","pattern":"^(?:[Ee][Rr][Rr][Oo][Rr]|[Dd][Rr][Oo][Pp])$"};
const pattern16 = new RegExp("^(?:[Ee][Rr][Rr][Oo][Rr]|[Dd][Rr][Oo][Pp])$", "u");

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v31" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern16.test(data)){
validate41.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ee][Rr][Rr][Oo][Rr]|[Dd][Rr][Oo][Pp])$"}}];
return false;
}
}
else {
validate41.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}

export const v32 = validate42;
const schema43 = {"$id":"v32","type":"string","pattern":"^(?:[Ee][Xx][Aa][Cc][Tt][Ll][Yy]_[Oo][Nn][Cc][Ee]|[Aa][Tt]_[Ll][Ee][Aa][Ss][Tt]_[Oo][Nn][Cc][Ee])$"};
const pattern17 = new RegExp("^(?:[Ee][Xx][Aa][Cc][Tt][Ll][Yy]_[Oo][Nn][Cc][Ee]|[Aa][Tt]_[Ll][Ee][Aa][Ss][Tt]_[Oo][Nn][Cc][Ee])$", "u");

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v32" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern17.test(data)){
validate42.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ee][Xx][Aa][Cc][Tt][Ll][Yy]_[Oo][Nn][Cc][Ee]|[Aa][Tt]_[Ll][Ee][Aa][Ss][Tt]_[Oo][Nn][Cc][Ee])$"}}];
return false;
}
}
else {
validate42.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}

export const v33 = validate43;
const schema44 = {"$id":"v33","type":"string","pattern":"^(?:[Ff][Rr][Oo][Mm]_[Bb][Ee][Gg][Ii][Nn][Nn][Ii][Nn][Gg]|[Ff][Rr][Oo][Mm]_[Nn][Oo][Ww]|[Ff][Rr][Oo][Mm]_[Tt][Ii][Mm][Ee][Ss][Tt][Aa][Mm][Pp]|[Rr][Ee][Ss][Uu][Mm][Ee]_[Oo][Rr]_[Ff][Rr][Oo][Mm]_[Bb][Ee][Gg][Ii][Nn][Nn][Ii][Nn][Gg]|[Rr][Ee][Ss][Uu][Mm][Ee]_[Oo][Rr]_[Ff][Rr][Oo][Mm]_[Nn][Oo][Ww]|[Rr][Ee][Ss][Uu][Mm][Ee]_[Oo][Rr]_[Ff][Rr][Oo][Mm]_[Tt][Ii][Mm][Ee][Ss][Tt][Aa][Mm][Pp])$"};
const pattern18 = new RegExp("^(?:[Ff][Rr][Oo][Mm]_[Bb][Ee][Gg][Ii][Nn][Nn][Ii][Nn][Gg]|[Ff][Rr][Oo][Mm]_[Nn][Oo][Ww]|[Ff][Rr][Oo][Mm]_[Tt][Ii][Mm][Ee][Ss][Tt][Aa][Mm][Pp]|[Rr][Ee][Ss][Uu][Mm][Ee]_[Oo][Rr]_[Ff][Rr][Oo][Mm]_[Bb][Ee][Gg][Ii][Nn][Nn][Ii][Nn][Gg]|[Rr][Ee][Ss][Uu][Mm][Ee]_[Oo][Rr]_[Ff][Rr][Oo][Mm]_[Nn][Oo][Ww]|[Rr][Ee][Ss][Uu][Mm][Ee]_[Oo][Rr]_[Ff][Rr][Oo][Mm]_[Tt][Ii][Mm][Ee][Ss][Tt][Aa][Mm][Pp])$", "u");

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v33" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern18.test(data)){
validate43.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ff][Rr][Oo][Mm]_[Bb][Ee][Gg][Ii][Nn][Nn][Ii][Nn][Gg]|[Ff][Rr][Oo][Mm]_[Nn][Oo][Ww]|[Ff][Rr][Oo][Mm]_[Tt][Ii][Mm][Ee][Ss][Tt][Aa][Mm][Pp]|[Rr][Ee][Ss][Uu][Mm][Ee]_[Oo][Rr]_[Ff][Rr][Oo][Mm]_[Bb][Ee][Gg][Ii][Nn][Nn][Ii][Nn][Gg]|[Rr][Ee][Ss][Uu][Mm][Ee]_[Oo][Rr]_[Ff][Rr][Oo][Mm]_[Nn][Oo][Ww]|[Rr][Ee][Ss][Uu][Mm][Ee]_[Oo][Rr]_[Ff][Rr][Oo][Mm]_[Tt][Ii][Mm][Ee][Ss][Tt][Aa][Mm][Pp])$"}}];
return false;
}
}
else {
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}

export const v34 = validate44;
const schema45 = {"$id":"v34","type":"string","pattern":"^(?:[Ff][Ii][Ll][Ee]|[Mm][Ee][Mm][Oo][Rr][Yy])$"};
const pattern19 = new RegExp("^(?:[Ff][Ii][Ll][Ee]|[Mm][Ee][Mm][Oo][Rr][Yy])$", "u");

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v34" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern19.test(data)){
validate44.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ff][Ii][Ll][Ee]|[Mm][Ee][Mm][Oo][Rr][Yy])$"}}];
return false;
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate44.errors = vErrors;
return errors === 0;
}

export const v35 = validate45;
const schema46 = {"$id":"v35","type":"string","pattern":"^(?:[Hh][Ee][Aa][Pp]|[Ff][Oo][Rr][Ss][Tt][Dd][Bb])$"};
const pattern20 = new RegExp("^(?:[Hh][Ee][Aa][Pp]|[Ff][Oo][Rr][Ss][Tt][Dd][Bb])$", "u");

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v35" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern20.test(data)){
validate45.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Hh][Ee][Aa][Pp]|[Ff][Oo][Rr][Ss][Tt][Dd][Bb])$"}}];
return false;
}
}
else {
validate45.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate45.errors = vErrors;
return errors === 0;
}

export const v36 = validate46;
const schema47 = {"$id":"v36","type":"string","pattern":"^(?:[Hh][Ee][Aa][Pp]|[Rr][Oo][Cc][Kk][Ss][Dd][Bb])$"};
const pattern21 = new RegExp("^(?:[Hh][Ee][Aa][Pp]|[Rr][Oo][Cc][Kk][Ss][Dd][Bb])$", "u");

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v36" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern21.test(data)){
validate46.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Hh][Ee][Aa][Pp]|[Rr][Oo][Cc][Kk][Ss][Dd][Bb])$"}}];
return false;
}
}
else {
validate46.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}

export const v37 = validate47;
const schema48 = {"$id":"v37","type":"string","pattern":"^(?:[Ii][Gg][Nn][Oo][Rr][Ee]|[Rr][Oo][Ww][Ss]|[Rr][Oo][Ww][Ss]_[Aa][Nn][Dd]_[Cc][Oo][Ll][Ll][Ee][Cc][Tt][Ii][Oo][Nn][Ss])$"};
const pattern22 = new RegExp("^(?:[Ii][Gg][Nn][Oo][Rr][Ee]|[Rr][Oo][Ww][Ss]|[Rr][Oo][Ww][Ss]_[Aa][Nn][Dd]_[Cc][Oo][Ll][Ll][Ee][Cc][Tt][Ii][Oo][Nn][Ss])$", "u");

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v37" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern22.test(data)){
validate47.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ii][Gg][Nn][Oo][Rr][Ee]|[Rr][Oo][Ww][Ss]|[Rr][Oo][Ww][Ss]_[Aa][Nn][Dd]_[Cc][Oo][Ll][Ll][Ee][Cc][Tt][Ii][Oo][Nn][Ss])$"}}];
return false;
}
}
else {
validate47.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}

export const v38 = validate48;
const schema49 = {"$id":"v38","type":"string","pattern":"^(?:[Ii][Gg][Nn][Oo][Rr][Ee]|[Tt][Rr][Ii][Mm]_[Pp][Aa][Dd]|[Ee][Rr][Rr][Oo][Rr])$"};
const pattern23 = new RegExp("^(?:[Ii][Gg][Nn][Oo][Rr][Ee]|[Tt][Rr][Ii][Mm]_[Pp][Aa][Dd]|[Ee][Rr][Rr][Oo][Rr])$", "u");

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v38" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern23.test(data)){
validate48.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ii][Gg][Nn][Oo][Rr][Ee]|[Tt][Rr][Ii][Mm]_[Pp][Aa][Dd]|[Ee][Rr][Rr][Oo][Rr])$"}}];
return false;
}
}
else {
validate48.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate48.errors = vErrors;
return errors === 0;
}

export const v39 = validate49;
const schema50 = {"$id":"v39","type":"string","pattern":"^(?:[Ii][Gg][Nn][Oo][Rr][Ee]|[Tt][Rr][Ii][Mm]_[Pp][Aa][Dd])$"};
const pattern24 = new RegExp("^(?:[Ii][Gg][Nn][Oo][Rr][Ee]|[Tt][Rr][Ii][Mm]_[Pp][Aa][Dd])$", "u");

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v39" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern24.test(data)){
validate49.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ii][Gg][Nn][Oo][Rr][Ee]|[Tt][Rr][Ii][Mm]_[Pp][Aa][Dd])$"}}];
return false;
}
}
else {
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}

export const v40 = validate50;
const schema51 = {"$id":"v40","type":"string","pattern":"^(?:[Ii][Ff][Nn][Oo][Tt][Pp][Rr][Ee][Ss][Ee][Nn][Tt]|[Aa][Ll][Ww][Aa][Yy][Ss]|[Nn][Ee][Vv][Ee][Rr])$"};
const pattern25 = new RegExp("^(?:[Ii][Ff][Nn][Oo][Tt][Pp][Rr][Ee][Ss][Ee][Nn][Tt]|[Aa][Ll][Ww][Aa][Yy][Ss]|[Nn][Ee][Vv][Ee][Rr])$", "u");

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v40" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern25.test(data)){
validate50.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ii][Ff][Nn][Oo][Tt][Pp][Rr][Ee][Ss][Ee][Nn][Tt]|[Aa][Ll][Ww][Aa][Yy][Ss]|[Nn][Ee][Vv][Ee][Rr])$"}}];
return false;
}
}
else {
validate50.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate50.errors = vErrors;
return errors === 0;
}

export const v41 = validate51;
const schema52 = {"$id":"v41","type":"string","pattern":"^(?:[Ii][Nn][Tt][Ee][Rr][Nn][Aa][Ll][Ii][Pp]|[Ee][Xx][Tt][Ee][Rr][Nn][Aa][Ll][Ii][Pp])$"};
const pattern26 = new RegExp("^(?:[Ii][Nn][Tt][Ee][Rr][Nn][Aa][Ll][Ii][Pp]|[Ee][Xx][Tt][Ee][Rr][Nn][Aa][Ll][Ii][Pp])$", "u");

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v41" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern26.test(data)){
validate51.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ii][Nn][Tt][Ee][Rr][Nn][Aa][Ll][Ii][Pp]|[Ee][Xx][Tt][Ee][Rr][Nn][Aa][Ll][Ii][Pp])$"}}];
return false;
}
}
else {
validate51.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}

export const v42 = validate52;
const schema53 = {"$id":"v42","type":"string","pattern":"^(?:[Ll][Ee][Gg][Aa][Cc][Yy]|[Mm][Aa][Pp]|[Vv][Aa][Ll][Uu][Ee]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee])$"};
const pattern27 = new RegExp("^(?:[Ll][Ee][Gg][Aa][Cc][Yy]|[Mm][Aa][Pp]|[Vv][Aa][Ll][Uu][Ee]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee])$", "u");

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v42" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern27.test(data)){
validate52.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ll][Ee][Gg][Aa][Cc][Yy]|[Mm][Aa][Pp]|[Vv][Aa][Ll][Uu][Ee]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee])$"}}];
return false;
}
}
else {
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}

export const v43 = validate53;
const schema54 = {"$id":"v43","type":"string","pattern":"^(?:[Ll][Ee][Vv][Ee][Ll]|[Uu][Nn][Ii][Vv][Ee][Rr][Ss][Aa][Ll]|[Ff][Ii][Ff][Oo]|[Nn][Oo][Nn][Ee])$"};
const pattern28 = new RegExp("^(?:[Ll][Ee][Vv][Ee][Ll]|[Uu][Nn][Ii][Vv][Ee][Rr][Ss][Aa][Ll]|[Ff][Ii][Ff][Oo]|[Nn][Oo][Nn][Ee])$", "u");

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v43" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern28.test(data)){
validate53.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ll][Ee][Vv][Ee][Ll]|[Uu][Nn][Ii][Vv][Ee][Rr][Ss][Aa][Ll]|[Ff][Ii][Ff][Oo]|[Nn][Oo][Nn][Ee])$"}}];
return false;
}
}
else {
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}

export const v44 = validate54;
const schema55 = {"$id":"v44","type":"string","pattern":"^(?:[Ll][Oo][Gg]|[Ff][Aa][Ii][Ll])$"};
const pattern29 = new RegExp("^(?:[Ll][Oo][Gg]|[Ff][Aa][Ii][Ll])$", "u");

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v44" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern29.test(data)){
validate54.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ll][Oo][Gg]|[Ff][Aa][Ii][Ll])$"}}];
return false;
}
}
else {
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}

export const v45 = validate55;
const schema56 = {"$id":"v45","type":"string","pattern":"^(?:[Nn][Oo][Nn][Ee]|[Aa][Uu][Tt][Oo]|[Ff][Oo][Rr][Cc][Ee])$"};
const pattern30 = new RegExp("^(?:[Nn][Oo][Nn][Ee]|[Aa][Uu][Tt][Oo]|[Ff][Oo][Rr][Cc][Ee])$", "u");

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v45" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern30.test(data)){
validate55.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Nn][Oo][Nn][Ee]|[Aa][Uu][Tt][Oo]|[Ff][Oo][Rr][Cc][Ee])$"}}];
return false;
}
}
else {
validate55.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}

export const v46 = validate56;
const schema57 = {"$id":"v46","type":"string","pattern":"^(?:[Nn][Oo][Nn][Ee]|[Ll][Zz]4|[Ll][Zz][Oo]|[Zz][Ss][Tt][Dd])$"};
const pattern31 = new RegExp("^(?:[Nn][Oo][Nn][Ee]|[Ll][Zz]4|[Ll][Zz][Oo]|[Zz][Ss][Tt][Dd])$", "u");

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v46" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern31.test(data)){
validate56.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Nn][Oo][Nn][Ee]|[Ll][Zz]4|[Ll][Zz][Oo]|[Zz][Ss][Tt][Dd])$"}}];
return false;
}
}
else {
validate56.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate56.errors = vErrors;
return errors === 0;
}

export const v47 = validate57;
const schema58 = {"$id":"v47","type":"string","pattern":"^(?:[Nn][Oo][Nn][Ee]|[Ss][Ll][Oo][Tt][Ss]|[Mm][Ii][Nn]_[Rr][Ee][Ss][Oo][Uu][Rr][Cc][Ee][Ss]|[Tt][Aa][Ss][Kk][Ss])$"};
const pattern32 = new RegExp("^(?:[Nn][Oo][Nn][Ee]|[Ss][Ll][Oo][Tt][Ss]|[Mm][Ii][Nn]_[Rr][Ee][Ss][Oo][Uu][Rr][Cc][Ee][Ss]|[Tt][Aa][Ss][Kk][Ss])$", "u");

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v47" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern32.test(data)){
validate57.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Nn][Oo][Nn][Ee]|[Ss][Ll][Oo][Tt][Ss]|[Mm][Ii][Nn]_[Rr][Ee][Ss][Oo][Uu][Rr][Cc][Ee][Ss]|[Tt][Aa][Ss][Kk][Ss])$"}}];
return false;
}
}
else {
validate57.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate57.errors = vErrors;
return errors === 0;
}

export const v48 = validate58;
const schema59 = {"$id":"v48","type":"string","pattern":"^(?:[Nn][Oo][Nn][Ee]|[Ss][Ll][Oo][Tt][Ss]|[Mm][Ii][Nn]_[Rr][Ee][Ss][Oo][Uu][Rr][Cc][Ee][Ss])$"};
const pattern33 = new RegExp("^(?:[Nn][Oo][Nn][Ee]|[Ss][Ll][Oo][Tt][Ss]|[Mm][Ii][Nn]_[Rr][Ee][Ss][Oo][Uu][Rr][Cc][Ee][Ss])$", "u");

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v48" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern33.test(data)){
validate58.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Nn][Oo][Nn][Ee]|[Ss][Ll][Oo][Tt][Ss]|[Mm][Ii][Nn]_[Rr][Ee][Ss][Oo][Uu][Rr][Cc][Ee][Ss])$"}}];
return false;
}
}
else {
validate58.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate58.errors = vErrors;
return errors === 0;
}

export const v49 = validate59;
const schema60 = {"$id":"v49","type":"string","pattern":"^(?:[Nn][Oo][Nn][Ee]|[Ss][Ll][Oo][Tt][Ss])$"};
const pattern34 = new RegExp("^(?:[Nn][Oo][Nn][Ee]|[Ss][Ll][Oo][Tt][Ss])$", "u");

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v49" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern34.test(data)){
validate59.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Nn][Oo][Nn][Ee]|[Ss][Ll][Oo][Tt][Ss])$"}}];
return false;
}
}
else {
validate59.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}

export const v50 = validate60;
const schema61 = {"$id":"v50","type":"string","pattern":"^(?:[Nn][Oo][Nn][Ee]|[Tt][Oo][Pp]_[Ll][Ee][Vv][Ee][Ll]|[Rr][Ee][Cc][Uu][Rr][Ss][Ii][Vv][Ee])$"};
const pattern35 = new RegExp("^(?:[Nn][Oo][Nn][Ee]|[Tt][Oo][Pp]_[Ll][Ee][Vv][Ee][Ll]|[Rr][Ee][Cc][Uu][Rr][Ss][Ii][Vv][Ee])$", "u");

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v50" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern35.test(data)){
validate60.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Nn][Oo][Nn][Ee]|[Tt][Oo][Pp]_[Ll][Ee][Vv][Ee][Ll]|[Rr][Ee][Cc][Uu][Rr][Ss][Ii][Vv][Ee])$"}}];
return false;
}
}
else {
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}

export const v51 = validate61;
const schema62 = {"$id":"v51","type":"string","pattern":"^(?:[Nn][Oo]_[Rr][Ee][Tt][Rr][Yy]|[Ff][Ii][Xx][Ee][Dd]_[Dd][Ee][Ll][Aa][Yy])$"};
const pattern36 = new RegExp("^(?:[Nn][Oo]_[Rr][Ee][Tt][Rr][Yy]|[Ff][Ii][Xx][Ee][Dd]_[Dd][Ee][Ll][Aa][Yy])$", "u");

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v51" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern36.test(data)){
validate61.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Nn][Oo]_[Rr][Ee][Tt][Rr][Yy]|[Ff][Ii][Xx][Ee][Dd]_[Dd][Ee][Ll][Aa][Yy])$"}}];
return false;
}
}
else {
validate61.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate61.errors = vErrors;
return errors === 0;
}

export const v52 = validate62;
const schema63 = {"$id":"v52","type":"string","pattern":"^(?:[Nn][Gg]|[Dd][Ee][Ff][Aa][Uu][Ll][Tt]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee][Bb][Aa][Tt][Cc][Hh])$"};
const pattern37 = new RegExp("^(?:[Nn][Gg]|[Dd][Ee][Ff][Aa][Uu][Ll][Tt]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee][Bb][Aa][Tt][Cc][Hh])$", "u");

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v52" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern37.test(data)){
validate62.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Nn][Gg]|[Dd][Ee][Ff][Aa][Uu][Ll][Tt]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee]|[Aa][Dd][Aa][Pp][Tt][Ii][Vv][Ee][Bb][Aa][Tt][Cc][Hh])$"}}];
return false;
}
}
else {
validate62.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate62.errors = vErrors;
return errors === 0;
}

export const v53 = validate63;
const schema64 = {"$id":"v53","type":"string","pattern":"^(?:[Oo][Rr][Dd][Ee][Rr][Ee][Dd]|[Aa][Ll][Ll][Oo][Ww]_[Uu][Nn][Oo][Rr][Dd][Ee][Rr][Ee][Dd])$"};
const pattern38 = new RegExp("^(?:[Oo][Rr][Dd][Ee][Rr][Ee][Dd]|[Aa][Ll][Ll][Oo][Ww]_[Uu][Nn][Oo][Rr][Dd][Ee][Rr][Ee][Dd])$", "u");

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v53" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern38.test(data)){
validate63.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Oo][Rr][Dd][Ee][Rr][Ee][Dd]|[Aa][Ll][Ll][Oo][Ww]_[Uu][Nn][Oo][Rr][Dd][Ee][Rr][Ee][Dd])$"}}];
return false;
}
}
else {
validate63.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate63.errors = vErrors;
return errors === 0;
}

export const v54 = validate64;
const schema65 = {"$id":"v54","type":"string","pattern":"^(?:[Pp][Ll][Aa][Nn]_[Oo][Nn][Ll][Yy]|[Aa][Ll][Ww][Aa][Yy][Ss]|[Dd][Ii][Ss][Aa][Bb][Ll][Ee][Dd])$"};
const pattern39 = new RegExp("^(?:[Pp][Ll][Aa][Nn]_[Oo][Nn][Ll][Yy]|[Aa][Ll][Ww][Aa][Yy][Ss]|[Dd][Ii][Ss][Aa][Bb][Ll][Ee][Dd])$", "u");

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v54" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern39.test(data)){
validate64.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Pp][Ll][Aa][Nn]_[Oo][Nn][Ll][Yy]|[Aa][Ll][Ww][Aa][Yy][Ss]|[Dd][Ii][Ss][Aa][Bb][Ll][Ee][Dd])$"}}];
return false;
}
}
else {
validate64.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate64.errors = vErrors;
return errors === 0;
}

export const v55 = validate65;
const schema66 = {"$id":"v55","type":"string","pattern":"^(?:[Pp][Rr][Oo][Cc][Ee][Ss][Ss][Ii][Nn][Gg][Tt][Ii][Mm][Ee]|[Ii][Nn][Gg][Ee][Ss][Tt][Ii][Oo][Nn][Tt][Ii][Mm][Ee]|[Ee][Vv][Ee][Nn][Tt][Tt][Ii][Mm][Ee])$"};
const pattern40 = new RegExp("^(?:[Pp][Rr][Oo][Cc][Ee][Ss][Ss][Ii][Nn][Gg][Tt][Ii][Mm][Ee]|[Ii][Nn][Gg][Ee][Ss][Tt][Ii][Oo][Nn][Tt][Ii][Mm][Ee]|[Ee][Vv][Ee][Nn][Tt][Tt][Ii][Mm][Ee])$", "u");

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v55" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern40.test(data)){
validate65.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Pp][Rr][Oo][Cc][Ee][Ss][Ss][Ii][Nn][Gg][Tt][Ii][Mm][Ee]|[Ii][Nn][Gg][Ee][Ss][Tt][Ii][Oo][Nn][Tt][Ii][Mm][Ee]|[Ee][Vv][Ee][Nn][Tt][Tt][Ii][Mm][Ee])$"}}];
return false;
}
}
else {
validate65.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate65.errors = vErrors;
return errors === 0;
}

export const v56 = validate66;
const schema67 = {"$id":"v56","type":"string","pattern":"^(?:[Rr][Ee][Aa][Cc][Tt][Ii][Vv][Ee])$"};
const pattern41 = new RegExp("^(?:[Rr][Ee][Aa][Cc][Tt][Ii][Vv][Ee])$", "u");

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v56" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern41.test(data)){
validate66.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Rr][Ee][Aa][Cc][Tt][Ii][Vv][Ee])$"}}];
return false;
}
}
else {
validate66.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate66.errors = vErrors;
return errors === 0;
}

export const v57 = validate67;
const schema68 = {"$id":"v57","type":"string","pattern":"^(?:[Ss][Pp][Aa][Nn]_[Pp][Ee][Rr]_[Cc][Hh][Ee][Cc][Kk][Pp][Oo][Ii][Nn][Tt]|[Ss][Pp][Aa][Nn]_[Pp][Ee][Rr]_[Cc][Hh][Ee][Cc][Kk][Pp][Oo][Ii][Nn][Tt]_[Ww][Ii][Tt][Hh]_[Tt][Aa][Ss][Kk][Ss]|[Cc][Hh][Ii][Ll][Dd][Rr][Ee][Nn]_[Ss][Pp][Aa][Nn][Ss]_[Pp][Ee][Rr]_[Tt][Aa][Ss][Kk]|[Cc][Hh][Ii][Ll][Dd][Rr][Ee][Nn]_[Ss][Pp][Aa][Nn][Ss]_[Pp][Ee][Rr]_[Ss][Uu][Bb][Tt][Aa][Ss][Kk])$"};
const pattern42 = new RegExp("^(?:[Ss][Pp][Aa][Nn]_[Pp][Ee][Rr]_[Cc][Hh][Ee][Cc][Kk][Pp][Oo][Ii][Nn][Tt]|[Ss][Pp][Aa][Nn]_[Pp][Ee][Rr]_[Cc][Hh][Ee][Cc][Kk][Pp][Oo][Ii][Nn][Tt]_[Ww][Ii][Tt][Hh]_[Tt][Aa][Ss][Kk][Ss]|[Cc][Hh][Ii][Ll][Dd][Rr][Ee][Nn]_[Ss][Pp][Aa][Nn][Ss]_[Pp][Ee][Rr]_[Tt][Aa][Ss][Kk]|[Cc][Hh][Ii][Ll][Dd][Rr][Ee][Nn]_[Ss][Pp][Aa][Nn][Ss]_[Pp][Ee][Rr]_[Ss][Uu][Bb][Tt][Aa][Ss][Kk])$", "u");

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v57" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern42.test(data)){
validate67.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ss][Pp][Aa][Nn]_[Pp][Ee][Rr]_[Cc][Hh][Ee][Cc][Kk][Pp][Oo][Ii][Nn][Tt]|[Ss][Pp][Aa][Nn]_[Pp][Ee][Rr]_[Cc][Hh][Ee][Cc][Kk][Pp][Oo][Ii][Nn][Tt]_[Ww][Ii][Tt][Hh]_[Tt][Aa][Ss][Kk][Ss]|[Cc][Hh][Ii][Ll][Dd][Rr][Ee][Nn]_[Ss][Pp][Aa][Nn][Ss]_[Pp][Ee][Rr]_[Tt][Aa][Ss][Kk]|[Cc][Hh][Ii][Ll][Dd][Rr][Ee][Nn]_[Ss][Pp][Aa][Nn][Ss]_[Pp][Ee][Rr]_[Ss][Uu][Bb][Tt][Aa][Ss][Kk])$"}}];
return false;
}
}
else {
validate67.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate67.errors = vErrors;
return errors === 0;
}

export const v58 = validate68;
const schema69 = {"$id":"v58","type":"string","pattern":"^(?:[Ss][Tt][Rr][Ee][Aa][Mm][Ii][Nn][Gg]|[Bb][Aa][Tt][Cc][Hh]|[Aa][Uu][Tt][Oo][Mm][Aa][Tt][Ii][Cc])$"};
const pattern43 = new RegExp("^(?:[Ss][Tt][Rr][Ee][Aa][Mm][Ii][Nn][Gg]|[Bb][Aa][Tt][Cc][Hh]|[Aa][Uu][Tt][Oo][Mm][Aa][Tt][Ii][Cc])$", "u");

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v58" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern43.test(data)){
validate68.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Ss][Tt][Rr][Ee][Aa][Mm][Ii][Nn][Gg]|[Bb][Aa][Tt][Cc][Hh]|[Aa][Uu][Tt][Oo][Mm][Aa][Tt][Ii][Cc])$"}}];
return false;
}
}
else {
validate68.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate68.errors = vErrors;
return errors === 0;
}

export const v59 = validate69;
const schema70 = {"$id":"v59","type":"string","pattern":"^(?:[Tt][Aa][Bb][Ll][Ee]|[Cc][Hh][Aa][Nn][Gg][Ee][Ll][Oo][Gg]|[Tt][Aa][Bb][Ll][Ee][Aa][Uu])$"};
const pattern44 = new RegExp("^(?:[Tt][Aa][Bb][Ll][Ee]|[Cc][Hh][Aa][Nn][Gg][Ee][Ll][Oo][Gg]|[Tt][Aa][Bb][Ll][Ee][Aa][Uu])$", "u");

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v59" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern44.test(data)){
validate69.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Tt][Aa][Bb][Ll][Ee]|[Cc][Hh][Aa][Nn][Gg][Ee][Ll][Oo][Gg]|[Tt][Aa][Bb][Ll][Ee][Aa][Uu])$"}}];
return false;
}
}
else {
validate69.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate69.errors = vErrors;
return errors === 0;
}

export const v60 = validate70;
const schema71 = {"$id":"v60","type":"string","pattern":"^(?:[Tt][Rr][Ee][Ee]|[Cc][Aa][Ss][Cc][Aa][Dd][Ii][Nn][Gg])$"};
const pattern45 = new RegExp("^(?:[Tt][Rr][Ee][Ee]|[Cc][Aa][Ss][Cc][Aa][Dd][Ii][Nn][Gg])$", "u");

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v60" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern45.test(data)){
validate70.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Tt][Rr][Ee][Ee]|[Cc][Aa][Ss][Cc][Aa][Dd][Ii][Nn][Gg])$"}}];
return false;
}
}
else {
validate70.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate70.errors = vErrors;
return errors === 0;
}

export const v61 = validate71;
const schema72 = {"$id":"v61","type":"string","pattern":"^(?:[Tt][Rr][Yy]_[Rr][Ee][Ss][Oo][Ll][Vv][Ee]|[Ii][Gg][Nn][Oo][Rr][Ee])$"};
const pattern46 = new RegExp("^(?:[Tt][Rr][Yy]_[Rr][Ee][Ss][Oo][Ll][Vv][Ee]|[Ii][Gg][Nn][Oo][Rr][Ee])$", "u");

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v61" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern46.test(data)){
validate71.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Tt][Rr][Yy]_[Rr][Ee][Ss][Oo][Ll][Vv][Ee]|[Ii][Gg][Nn][Oo][Rr][Ee])$"}}];
return false;
}
}
else {
validate71.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate71.errors = vErrors;
return errors === 0;
}

export const v62 = validate72;
const schema73 = {"$id":"v62","type":"string","pattern":"^(?:[Aa][Uu][Tt][Oo]|[Ff][Oo][Rr][Cc][Ee][Dd]|[Nn][Oo][Nn][Ee])$"};
const pattern47 = new RegExp("^(?:[Aa][Uu][Tt][Oo]|[Ff][Oo][Rr][Cc][Ee][Dd]|[Nn][Oo][Nn][Ee])$", "u");

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v62" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern47.test(data)){
validate72.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Aa][Uu][Tt][Oo]|[Ff][Oo][Rr][Cc][Ee][Dd]|[Nn][Oo][Nn][Ee])$"}}];
return false;
}
}
else {
validate72.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate72.errors = vErrors;
return errors === 0;
}

export const v63 = validate73;
const schema74 = {"$id":"v63","type":"string","pattern":"^(?:[Aa][Uu][Tt][Oo]|[Rr][Uu][Nn][Tt][Ii][Mm][Ee]_[Oo][Nn][Ll][Yy]|[Nn][Oo][Nn][Ee])$"};
const pattern48 = new RegExp("^(?:[Aa][Uu][Tt][Oo]|[Rr][Uu][Nn][Tt][Ii][Mm][Ee]_[Oo][Nn][Ll][Yy]|[Nn][Oo][Nn][Ee])$", "u");

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v63" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern48.test(data)){
validate73.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Aa][Uu][Tt][Oo]|[Rr][Uu][Nn][Tt][Ii][Mm][Ee]_[Oo][Nn][Ll][Yy]|[Nn][Oo][Nn][Ee])$"}}];
return false;
}
}
else {
validate73.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate73.errors = vErrors;
return errors === 0;
}

export const v64 = validate74;
const schema75 = {"$id":"v64","type":"string","pattern":"^(?:[Gg][Rr][Pp][Cc]|[Hh][Tt][Tt][Pp])$"};
const pattern49 = new RegExp("^(?:[Gg][Rr][Pp][Cc]|[Hh][Tt][Tt][Pp])$", "u");

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v64" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern49.test(data)){
validate74.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Gg][Rr][Pp][Cc]|[Hh][Tt][Tt][Pp])$"}}];
return false;
}
}
else {
validate74.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate74.errors = vErrors;
return errors === 0;
}

export const v65 = validate75;
const schema76 = {"$id":"v65","type":"string","pattern":"^(?:[Hh][Tt][Tt][Pp]|[Hh][Tt][Tt][Pp][Ss])$"};
const pattern50 = new RegExp("^(?:[Hh][Tt][Tt][Pp]|[Hh][Tt][Tt][Pp][Ss])$", "u");

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v65" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern50.test(data)){
validate75.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[Hh][Tt][Tt][Pp]|[Hh][Tt][Tt][Pp][Ss])$"}}];
return false;
}
}
else {
validate75.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate75.errors = vErrors;
return errors === 0;
}

export const v66 = validate76;
const schema77 = {"$id":"v66","type":"string","format":"Enum"};
const formats40 = formats.Enum;

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v66" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats40.validate(data))){
validate76.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Enum"}}];
return false;
}
}
else {
validate76.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate76.errors = vErrors;
return errors === 0;
}

export const v67 = validate77;
const schema78 = {"$id":"v67","type":"string","format":"Float"};
const formats42 = formats.Float;

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v67" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats42.validate(data))){
validate77.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Float"}}];
return false;
}
}
else {
validate77.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate77.errors = vErrors;
return errors === 0;
}

export const v68 = validate78;
const schema79 = {"$id":"v68","type":"string","format":"Integer"};
const formats44 = formats.Integer;

function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v68" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats44.validate(data))){
validate78.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Integer"}}];
return false;
}
}
else {
validate78.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate78.errors = vErrors;
return errors === 0;
}

export const v69 = validate79;
const schema80 = {"$id":"v69","anyOf":[{"type":"string","format":"Integer","formatMinimum":"1"},{"type":"string","format":"Integer","formatMinimum":"-1","formatMaximum":"-1"}]};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v69" */;
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(errors === _errs1){
if(errors === _errs1){
if(typeof data === "string"){
if(!(formats44.validate(data))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/format",keyword:"format",params:{format: "Integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(formats44.compare(data, "1") < 0){
const err1 = {instancePath,schemaPath:"#/anyOf/0/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "1"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(errors === _errs3){
if(errors === _errs3){
if(typeof data === "string"){
if(!(formats44.validate(data))){
const err3 = {instancePath,schemaPath:"#/anyOf/1/format",keyword:"format",params:{format: "Integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(formats44.compare(data, "-1") > 0){
const err4 = {instancePath,schemaPath:"#/anyOf/1/formatMaximum",keyword:"formatMaximum",params:{comparison: "<=", limit: "-1"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(formats44.compare(data, "-1") < 0){
const err5 = {instancePath,schemaPath:"#/anyOf/1/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "-1"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate79.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate79.errors = vErrors;
return errors === 0;
}

export const v70 = validate80;
const schema81 = {"$id":"v70","anyOf":[{"type":"string","format":"Integer","formatMinimum":"1"},{"type":"string","format":"Integer","formatMinimum":"-2","formatMaximum":"-2"},{"type":"string","format":"Integer","formatMinimum":"-1","formatMaximum":"-1"}]};

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v70" */;
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(errors === _errs1){
if(errors === _errs1){
if(typeof data === "string"){
if(!(formats44.validate(data))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/format",keyword:"format",params:{format: "Integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(formats44.compare(data, "1") < 0){
const err1 = {instancePath,schemaPath:"#/anyOf/0/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "1"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(errors === _errs3){
if(errors === _errs3){
if(typeof data === "string"){
if(!(formats44.validate(data))){
const err3 = {instancePath,schemaPath:"#/anyOf/1/format",keyword:"format",params:{format: "Integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(formats44.compare(data, "-2") > 0){
const err4 = {instancePath,schemaPath:"#/anyOf/1/formatMaximum",keyword:"formatMaximum",params:{comparison: "<=", limit: "-2"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(formats44.compare(data, "-2") < 0){
const err5 = {instancePath,schemaPath:"#/anyOf/1/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "-2"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs5 = errors;
if(errors === _errs5){
if(errors === _errs5){
if(typeof data === "string"){
if(!(formats44.validate(data))){
const err7 = {instancePath,schemaPath:"#/anyOf/2/format",keyword:"format",params:{format: "Integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
if(formats44.compare(data, "-1") > 0){
const err8 = {instancePath,schemaPath:"#/anyOf/2/formatMaximum",keyword:"formatMaximum",params:{comparison: "<=", limit: "-1"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
if(formats44.compare(data, "-1") < 0){
const err9 = {instancePath,schemaPath:"#/anyOf/2/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "-1"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
}
}
if(!valid0){
const err11 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
validate80.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate80.errors = vErrors;
return errors === 0;
}

export const v71 = validate81;
const schema82 = {"$id":"v71","type":"string","format":"Integer","formatMinimum":"-1"};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v71" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats44.validate(data))){
validate81.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Integer"}}];
return false;
}
else {
if(formats44.compare(data, "-1") < 0){
validate81.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "-1"}}];
return false;
}
}
}
else {
validate81.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate81.errors = vErrors;
return errors === 0;
}

export const v72 = validate82;
const schema83 = {"$id":"v72","type":"string","format":"Integer","formatMinimum":"0"};

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v72" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats44.validate(data))){
validate82.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Integer"}}];
return false;
}
else {
if(formats44.compare(data, "0") < 0){
validate82.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "0"}}];
return false;
}
}
}
else {
validate82.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate82.errors = vErrors;
return errors === 0;
}

export const v73 = validate83;
const schema84 = {"$id":"v73","type":"string","format":"Integer","formatMinimum":"0","formatMaximum":"65535"};

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v73" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats44.validate(data))){
validate83.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Integer"}}];
return false;
}
else {
if(formats44.compare(data, "65535") > 0){
validate83.errors = [{instancePath,schemaPath:"#/formatMaximum",keyword:"formatMaximum",params:{comparison: "<=", limit: "65535"}}];
return false;
}
else {
if(formats44.compare(data, "0") < 0){
validate83.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "0"}}];
return false;
}
}
}
}
else {
validate83.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate83.errors = vErrors;
return errors === 0;
}

export const v74 = validate84;
const schema85 = {"$id":"v74","type":"string","format":"Integer","formatMinimum":"1"};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v74" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats44.validate(data))){
validate84.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Integer"}}];
return false;
}
else {
if(formats44.compare(data, "1") < 0){
validate84.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "1"}}];
return false;
}
}
}
else {
validate84.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate84.errors = vErrors;
return errors === 0;
}

export const v75 = validate85;
const schema86 = {"$id":"v75","type":"string","format":"Integer","formatMinimum":"1","formatMaximum":"10"};

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v75" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats44.validate(data))){
validate85.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Integer"}}];
return false;
}
else {
if(formats44.compare(data, "10") > 0){
validate85.errors = [{instancePath,schemaPath:"#/formatMaximum",keyword:"formatMaximum",params:{comparison: "<=", limit: "10"}}];
return false;
}
else {
if(formats44.compare(data, "1") < 0){
validate85.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "1"}}];
return false;
}
}
}
}
else {
validate85.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate85.errors = vErrors;
return errors === 0;
}

export const v76 = validate86;
const schema87 = {"$id":"v76","type":"string","format":"Integer","formatMinimum":"1","formatMaximum":"32768"};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v76" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats44.validate(data))){
validate86.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Integer"}}];
return false;
}
else {
if(formats44.compare(data, "32768") > 0){
validate86.errors = [{instancePath,schemaPath:"#/formatMaximum",keyword:"formatMaximum",params:{comparison: "<=", limit: "32768"}}];
return false;
}
else {
if(formats44.compare(data, "1") < 0){
validate86.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "1"}}];
return false;
}
}
}
}
else {
validate86.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate86.errors = vErrors;
return errors === 0;
}

export const v77 = validate87;
const schema88 = {"$id":"v77","type":"string","format":"Integer"};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v77" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats44.validate(data))){
validate87.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Integer"}}];
return false;
}
}
else {
validate87.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate87.errors = vErrors;
return errors === 0;
}

export const v78 = validate88;
const schema89 = {"$id":"v78","type":"string","format":"Long"};
const formats87 = formats.Long;

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v78" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats87.validate(data))){
validate88.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Long"}}];
return false;
}
}
else {
validate88.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate88.errors = vErrors;
return errors === 0;
}

export const v79 = validate89;
const schema90 = {"$id":"v79","type":"string","format":"Long","formatMinimum":"0"};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v79" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats87.validate(data))){
validate89.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Long"}}];
return false;
}
else {
if(formats87.compare(data, "0") < 0){
validate89.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "0"}}];
return false;
}
}
}
else {
validate89.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate89.errors = vErrors;
return errors === 0;
}

export const v80 = validate90;
const schema91 = {"$id":"v80","type":"string","format":"Long","formatMinimum":"1"};

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v80" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats87.validate(data))){
validate90.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Long"}}];
return false;
}
else {
if(formats87.compare(data, "1") < 0){
validate90.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "1"}}];
return false;
}
}
}
else {
validate90.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate90.errors = vErrors;
return errors === 0;
}

export const v81 = validate91;
const schema92 = {"$id":"v81","type":"string","format":"Map*"};
const formats95 = formats["Map*"];

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v81" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats95.validate(data))){
validate91.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Map*"}}];
return false;
}
}
else {
validate91.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate91.errors = vErrors;
return errors === 0;
}

export const v82 = validate92;
const schema93 = {"$id":"v82","type":"string","format":"Map"};
const formats97 = formats.Map;

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v82" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats97.validate(data))){
validate92.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Map"}}];
return false;
}
}
else {
validate92.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate92.errors = vErrors;
return errors === 0;
}

export const v83 = validate93;
const schema94 = {"$id":"v83","type":"string","format":"MemorySize"};
const formats99 = formats.MemorySize;

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v83" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats99.validate(data))){
validate93.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "MemorySize"}}];
return false;
}
}
else {
validate93.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate93.errors = vErrors;
return errors === 0;
}

export const v84 = validate94;
const schema95 = {"$id":"v84","type":"string","format":"MemorySize","formatMinimum":"1 bytes"};

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v84" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats99.validate(data))){
validate94.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "MemorySize"}}];
return false;
}
else {
if(formats99.compare(data, "1 bytes") < 0){
validate94.errors = [{instancePath,schemaPath:"#/formatMinimum",keyword:"formatMinimum",params:{comparison: ">=", limit: "1 bytes"}}];
return false;
}
}
}
else {
validate94.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate94.errors = vErrors;
return errors === 0;
}

export const v85 = validate95;
const schema96 = {"$id":"v85","type":"string","format":"String*"};
const formats104 = formats["String*"];

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v85" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats104.validate(data))){
validate95.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "String*"}}];
return false;
}
}
else {
validate95.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate95.errors = vErrors;
return errors === 0;
}

export const v86 = validate96;
const schema97 = {"$id":"v86","type":"string","format":"String"};
const formats106 = formats.String;

function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v86" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats106.validate(data))){
validate96.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "String"}}];
return false;
}
}
else {
validate96.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate96.errors = vErrors;
return errors === 0;
}

export const v87 = validate97;
const schema98 = {"$id":"v87","type":"string","format":"Duration"};

function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v87" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats21.validate(data))){
validate97.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "Duration"}}];
return false;
}
}
else {
validate97.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate97.errors = vErrors;
return errors === 0;
}

export const v88 = validate98;
const schema99 = {"$id":"v88","type":"string","format":"hocon-size"};
const formats110 = formats["hocon-size"];

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v88" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats110.validate(data))){
validate98.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "hocon-size"}}];
return false;
}
}
else {
validate98.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate98.errors = vErrors;
return errors === 0;
}

export const v89 = validate99;
const schema100 = {"$id":"v89","type":"string","format":"port-range"};
const formats112 = formats["port-range"];

function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="v89" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(errors === 0){
if(typeof data === "string"){
if(!(formats112.validate(data))){
validate99.errors = [{instancePath,schemaPath:"#/format",keyword:"format",params:{format: "port-range"}}];
return false;
}
}
else {
validate99.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
validate99.errors = vErrors;
return errors === 0;
}

export const validators = {
"Boolean||": v0,
"Double||": v1,
"Double||>0": v2,
"Double||>1": v3,
"Double||>=0 <1": v4,
"Double||>=0 <=1": v5,
"Double||>=1": v6,
"Duration||": v7,
"Duration||>=1": v8,
"Duration||>=1 ms": v9,
"Duration||>=10 ms": v10,
"Duration||Duration": v11,
"Enum*|EXCLUDE_ALIASED_VIRTUAL_METADATA_COLUMNS,EXCLUDE_DEFAULT_VIRTUAL_METADATA_COLUMNS|": v12,
"Enum*|NO_COMPRESSION,SNAPPY_COMPRESSION,ZLIB_COMPRESSION,BZLIB2_COMPRESSION,LZ4_COMPRESSION,LZ4HC_COMPRESSION,XPRESS_COMPRESSION,ZSTD_COMPRESSION,DISABLE_COMPRESSION_OPTION|": v13,
"Enum*|STATE,CURRENT_TIME,TOTAL_TIME|": v14,
"Enum|ALL,ALL_ENFORCED,IDENTIFIER|": v15,
"Enum|ALL,ANY,ONE,QUORUM|": v16,
"Enum|ALL,SCHEMA,IDENTIFIER|": v17,
"Enum|ALL_EXCHANGES_PIPELINED,ALL_EXCHANGES_BLOCKING,ALL_EXCHANGES_HYBRID_FULL,ALL_EXCHANGES_HYBRID_SELECTIVE|": v18,
"Enum|ALL_PRODUCERS_FINISHED,ONLY_FINISHED_PRODUCERS,UNFINISHED_PRODUCERS|": v19,
"Enum|AUTO,FORCE,NONE|": v20,
"Enum|AUTO,ONE_PHASE,TWO_PHASE|": v21,
"Enum|CLAIM,NO_CLAIM,LEGACY|": v22,
"Enum|ClusterIP,NodePort,LoadBalancer,Headless_ClusterIP|": v23,
"Enum|DEBUG_LEVEL,INFO_LEVEL,WARN_LEVEL,ERROR_LEVEL,FATAL_LEVEL,HEADER_LEVEL,NUM_INFO_LOG_LEVELS|": v24,
"Enum|DEFAULT,LOG,IGNORE|": v25,
"Enum|DELETE_ON_CANCELLATION,RETAIN_ON_CANCELLATION,NO_EXTERNALIZED_CHECKPOINTS|": v26,
"Enum|DISABLED,FIRST,LAST,ORDER|": v27,
"Enum|DISABLED,LOG,THROW|": v28,
"Enum|Default,Adaptive,AdaptiveBatch|": v29,
"Enum|ENABLED,DISABLED|": v30,
"Enum|ERROR,DROP|": v31,
"Enum|EXACTLY_ONCE,AT_LEAST_ONCE|": v32,
"Enum|FROM_BEGINNING,FROM_NOW,FROM_TIMESTAMP,RESUME_OR_FROM_BEGINNING,RESUME_OR_FROM_NOW,RESUME_OR_FROM_TIMESTAMP|": v33,
"Enum|File,Memory|": v34,
"Enum|HEAP,ForStDB|": v35,
"Enum|HEAP,ROCKSDB|": v36,
"Enum|IGNORE,ROWS,ROWS_AND_COLLECTIONS|": v37,
"Enum|IGNORE,TRIM_PAD,ERROR|": v38,
"Enum|IGNORE,TRIM_PAD|": v39,
"Enum|IfNotPresent,Always,Never|": v40,
"Enum|InternalIP,ExternalIP|": v41,
"Enum|LEGACY,MAP,VALUE,ADAPTIVE|": v42,
"Enum|LEVEL,UNIVERSAL,FIFO,NONE|": v43,
"Enum|LOG,FAIL|": v44,
"Enum|NONE,AUTO,FORCE|": v45,
"Enum|NONE,LZ4,LZO,ZSTD|": v46,
"Enum|NONE,SLOTS,MIN_RESOURCES,TASKS|": v47,
"Enum|NONE,SLOTS,MIN_RESOURCES|": v48,
"Enum|NONE,SLOTS|": v49,
"Enum|NONE,TOP_LEVEL,RECURSIVE|": v50,
"Enum|NO_RETRY,FIXED_DELAY|": v51,
"Enum|Ng,Default,Adaptive,AdaptiveBatch|": v52,
"Enum|ORDERED,ALLOW_UNORDERED|": v53,
"Enum|PLAN_ONLY,ALWAYS,DISABLED|": v54,
"Enum|ProcessingTime,IngestionTime,EventTime|": v55,
"Enum|REACTIVE|": v56,
"Enum|SPAN_PER_CHECKPOINT,SPAN_PER_CHECKPOINT_WITH_TASKS,CHILDREN_SPANS_PER_TASK,CHILDREN_SPANS_PER_SUBTASK|": v57,
"Enum|STREAMING,BATCH,AUTOMATIC|": v58,
"Enum|TABLE,CHANGELOG,TABLEAU|": v59,
"Enum|TREE,CASCADING|": v60,
"Enum|TRY_RESOLVE,IGNORE|": v61,
"Enum|auto,forced,none|": v62,
"Enum|auto,runtime_only,none|": v63,
"Enum|gRPC,HTTP|": v64,
"Enum|http,https|": v65,
"Enum||": v66,
"Float||": v67,
"Integer||": v68,
"Integer||-1 or >=1": v69,
"Integer||-2, -1 or >=1": v70,
"Integer||>=-1": v71,
"Integer||>=0": v72,
"Integer||>=0 <=65535": v73,
"Integer||>=1": v74,
"Integer||>=1 <=10": v75,
"Integer||>=1 <=32768": v76,
"Integer||port-range": v77,
"Long||": v78,
"Long||>=0": v79,
"Long||>=1": v80,
"Map*||": v81,
"Map||": v82,
"MemorySize||": v83,
"MemorySize||>=1 bytes": v84,
"String*||": v85,
"String||": v86,
"String||Duration": v87,
"String||hocon-size": v88,
"String||port-range": v89,
};
export const ranges = {
"heartbeat.interval": ">=1",
"heartbeat.rpc-failure-threshold": "-1 or >=1",
"execution.checkpointing.interval": ">=10 ms",
"execution.checkpointing.timeout": ">=10 ms",
"execution.checkpointing.max-concurrent-checkpoints": ">=1",
"execution.checkpointing.tolerable-failed-checkpoints": ">=0",
"restart-strategy.fixed-delay.attempts": ">=0",
"restart-strategy.failure-rate.max-failures-per-interval": ">=1",
"restart-strategy.failure-rate.failure-rate-interval": ">=1 ms",
"restart-strategy.exponential-delay.initial-backoff": ">=1 ms",
"restart-strategy.exponential-delay.max-backoff": ">=1 ms",
"restart-strategy.exponential-delay.reset-backoff-threshold": ">=1 ms",
"restart-strategy.exponential-delay.backoff-multiplier": ">1",
"restart-strategy.exponential-delay.jitter-factor": ">=0 <=1",
"restart-strategy.exponential-delay.attempts-before-reset-backoff": ">=1",
"cluster.io-pool.size": ">=1",
"historyserver.archive.retained-jobs": "-1 or >=1",
"rest.server.max-content-length": ">=1",
"rest.client.max-content-length": ">=1",
"state.backend.rocksdb.thread.num": ">=1",
"state.backend.rocksdb.log.file-num": ">=1",
"state.backend.rocksdb.writebuffer.count": ">=1",
"state.backend.rocksdb.writebuffer.number-to-merge": ">=1",
"state.backend.rocksdb.compaction.level.target-file-size-base": ">=1 bytes",
"state.backend.rocksdb.compaction.level.max-size-level-base": ">=1 bytes",
"state.backend.rocksdb.writebuffer.size": ">=1 bytes",
"state.backend.rocksdb.block.blocksize": ">=1 bytes",
"state.backend.rocksdb.block.metadata-blocksize": ">=1 bytes",
"state.backend.rocksdb.block.cache-size": ">=1 bytes",
"state.backend.forst.thread.num": ">=1",
"state.backend.forst.log.file-num": ">=1",
"state.backend.forst.writebuffer.count": ">=1",
"state.backend.forst.writebuffer.number-to-merge": ">=1",
"state.backend.forst.compaction.level.target-file-size-base": ">=1 bytes",
"state.backend.forst.compaction.level.max-size-level-base": ">=1 bytes",
"state.backend.forst.writebuffer.size": ">=1 bytes",
"state.backend.forst.block.blocksize": ">=1 bytes",
"state.backend.forst.block.metadata-blocksize": ">=1 bytes",
"state.backend.forst.block.cache-size": ">=1 bytes",
"jobmanager.rpc.port": ">=0 <=65535",
"rest.port": ">=0 <=65535",
"taskmanager.data.port": ">=0 <=65535",
"jobmanager.rpc.bind-port": ">=0 <=65535",
"taskmanager.rpc.bind-port": ">=0 <=65535",
"historyserver.web.port": ">=0 <=65535",
"rest.bind-port": "port-range",
"taskmanager.rpc.port": "port-range",
"taskmanager.data.bind-port": "port-range",
"yarn.application-master.port": "port-range",
"blob.server.port": "port-range",
"high-availability.jobmanager.port": "port-range",
"metrics.internal.query-service.port": "port-range",
"queryable-state.server.ports": "port-range",
"queryable-state.proxy.ports": "port-range",
"jmx.server.port": "port-range",
"sql-gateway.endpoint.rest.bind-port": "port-range",
"pekko.framesize": "hocon-size",
"pekko.startup-timeout": "Duration",
"pekko.tcp.timeout": "Duration",
"resourcemanager.job.timeout": "Duration",
"parallelism.default": "-2, -1 or >=1",
"pipeline.max-parallelism": ">=1 <=32768",
"taskmanager.numberOfTaskSlots": ">=1",
"slotmanager.number-of-slots.max": ">=1",
"slotmanager.number-of-slots.min": ">=0",
"slotmanager.redundant-taskmanager-num": ">=0",
"resourcemanager.start-worker.max-failure-rate": ">0",
"cluster.registration.initial-timeout": ">=1",
"cluster.registration.max-timeout": ">=1",
"web.refresh-interval": ">=1",
"web.checkpoints.history": ">=0",
"rest.retry.max-attempts": ">=0",
"rest.profiling.history-size": ">=1",
"rest.server.thread-priority": ">=1 <=10",
"rest.server.numThreads": ">=0",
"historyserver.archive.retained-applications": "-1 or >=1",
"historyserver.archive.retained-ttl": ">=1 ms",
"cleanup-strategy.fixed-delay.attempts": ">=0",
"cleanup-strategy.exponential-delay.attempts": ">=0",
"taskmanager.network.memory.buffer-debloat.samples": ">=1",
"taskmanager.network.memory.buffer-debloat.target": ">=1 ms",
"taskmanager.memory.min-segment-size": ">=1 bytes",
"queryable-state.server.network-threads": ">=0",
"queryable-state.server.query-threads": ">=0",
"queryable-state.proxy.network-threads": ">=0",
"queryable-state.proxy.query-threads": ">=0",
"state.latency-track.sample-interval": ">=1",
"state.backend.latency-track.sample-interval": ">=1",
"state.size-track.sample-interval": ">=1",
"execution.checkpointing.file-merging.max-file-size": ">=1 bytes",
"slow-task-detector.check-interval": ">=1 ms",
"slow-task-detector.execution-time.baseline-ratio": ">=0 <1",
"slow-task-detector.execution-time.baseline-multiplier": ">0",
"execution.batch.adaptive.auto-parallelism.min-parallelism": ">=1",
"execution.batch.adaptive.auto-parallelism.max-parallelism": ">=1",
"execution.batch.adaptive.auto-parallelism.default-source-parallelism": ">=1",
"kubernetes.jobmanager.replicas": ">=1",
"kubernetes.jobmanager.cpu.limit-factor": ">=1",
"kubernetes.jobmanager.memory.limit-factor": ">=1",
"kubernetes.taskmanager.cpu.limit-factor": ">=1",
"kubernetes.taskmanager.memory.limit-factor": ">=1",
"fs.<scheme>.limit.total": ">=-1",
"fs.<scheme>.limit.input": ">=-1",
"fs.<scheme>.limit.output": ">=-1",
"fs.<scheme>.limit.timeout": ">=0",
"fs.<scheme>.limit.stream-timeout": ">=0",
};
