/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const verge = $root.verge = (() => {

    const verge = {};

    verge.v1 = (function() {

        const v1 = {};

        v1.ReferencePosition = (function() {

            const ReferencePosition = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReferencePosition.prototype.latitude = 0;
            ReferencePosition.prototype.longitude = 0;
            ReferencePosition.prototype.altitude = 0;
            ReferencePosition.prototype.semiMajorConfidence = 0;
            ReferencePosition.prototype.semiMinorConfidence = 0;
            ReferencePosition.prototype.semiMajorOrientation = 0;

            ReferencePosition.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.latitude != null && $Object.hasOwnProperty.call(message, "latitude") && message.latitude !== 0)
                    writer.uint32(8).sint32(message.latitude);
                if (message.longitude != null && $Object.hasOwnProperty.call(message, "longitude") && message.longitude !== 0)
                    writer.uint32(16).sint32(message.longitude);
                if (message.altitude != null && $Object.hasOwnProperty.call(message, "altitude") && message.altitude !== 0)
                    writer.uint32(24).sint32(message.altitude);
                if (message.semiMajorConfidence != null && $Object.hasOwnProperty.call(message, "semiMajorConfidence") && message.semiMajorConfidence !== 0)
                    writer.uint32(32).uint32(message.semiMajorConfidence);
                if (message.semiMinorConfidence != null && $Object.hasOwnProperty.call(message, "semiMinorConfidence") && message.semiMinorConfidence !== 0)
                    writer.uint32(40).uint32(message.semiMinorConfidence);
                if (message.semiMajorOrientation != null && $Object.hasOwnProperty.call(message, "semiMajorOrientation") && message.semiMajorOrientation !== 0)
                    writer.uint32(48).uint32(message.semiMajorOrientation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReferencePosition.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ReferencePosition();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.latitude = value;
                            else
                                delete message.latitude;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.longitude = value;
                            else
                                delete message.longitude;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.altitude = value;
                            else
                                delete message.altitude;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.semiMajorConfidence = value;
                            else
                                delete message.semiMajorConfidence;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.semiMinorConfidence = value;
                            else
                                delete message.semiMinorConfidence;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.semiMajorOrientation = value;
                            else
                                delete message.semiMajorOrientation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReferencePosition;
        })();

        v1.PathPoint = (function() {

            const PathPoint = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PathPoint.prototype.deltaLatitude = 0;
            PathPoint.prototype.deltaLongitude = 0;
            PathPoint.prototype.deltaAltitude = 0;
            PathPoint.prototype.pathDeltaTime = 0;

            PathPoint.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deltaLatitude != null && $Object.hasOwnProperty.call(message, "deltaLatitude") && message.deltaLatitude !== 0)
                    writer.uint32(8).sint32(message.deltaLatitude);
                if (message.deltaLongitude != null && $Object.hasOwnProperty.call(message, "deltaLongitude") && message.deltaLongitude !== 0)
                    writer.uint32(16).sint32(message.deltaLongitude);
                if (message.deltaAltitude != null && $Object.hasOwnProperty.call(message, "deltaAltitude") && message.deltaAltitude !== 0)
                    writer.uint32(24).sint32(message.deltaAltitude);
                if (message.pathDeltaTime != null && $Object.hasOwnProperty.call(message, "pathDeltaTime") && message.pathDeltaTime !== 0)
                    writer.uint32(32).uint32(message.pathDeltaTime);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PathPoint.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.PathPoint();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.deltaLatitude = value;
                            else
                                delete message.deltaLatitude;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.deltaLongitude = value;
                            else
                                delete message.deltaLongitude;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.deltaAltitude = value;
                            else
                                delete message.deltaAltitude;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pathDeltaTime = value;
                            else
                                delete message.pathDeltaTime;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PathPoint;
        })();

        v1.CamHighFrequency = (function() {

            const CamHighFrequency = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CamHighFrequency.prototype.heading = 0;
            CamHighFrequency.prototype.headingConfidence = 0;
            CamHighFrequency.prototype.speed = 0;
            CamHighFrequency.prototype.speedConfidence = 0;
            CamHighFrequency.prototype.driveDirection = 0;
            CamHighFrequency.prototype.vehicleLength = 0;
            CamHighFrequency.prototype.vehicleWidth = 0;
            CamHighFrequency.prototype.longitudinalAcceleration = 0;
            CamHighFrequency.prototype.curvature = 0;
            CamHighFrequency.prototype.curvatureCalculationMode = 0;
            CamHighFrequency.prototype.yawRate = 0;
            CamHighFrequency.prototype.accelerationControl = null;
            CamHighFrequency.prototype.lanePosition = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(CamHighFrequency.prototype, "_accelerationControl", {
                get: $util.oneOfGetter($oneOfFields = ["accelerationControl"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(CamHighFrequency.prototype, "_lanePosition", {
                get: $util.oneOfGetter($oneOfFields = ["lanePosition"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            CamHighFrequency.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.heading != null && $Object.hasOwnProperty.call(message, "heading") && message.heading !== 0)
                    writer.uint32(8).uint32(message.heading);
                if (message.headingConfidence != null && $Object.hasOwnProperty.call(message, "headingConfidence") && message.headingConfidence !== 0)
                    writer.uint32(16).uint32(message.headingConfidence);
                if (message.speed != null && $Object.hasOwnProperty.call(message, "speed") && message.speed !== 0)
                    writer.uint32(24).uint32(message.speed);
                if (message.speedConfidence != null && $Object.hasOwnProperty.call(message, "speedConfidence") && message.speedConfidence !== 0)
                    writer.uint32(32).uint32(message.speedConfidence);
                if (message.driveDirection != null && $Object.hasOwnProperty.call(message, "driveDirection") && message.driveDirection !== 0)
                    writer.uint32(40).uint32(message.driveDirection);
                if (message.vehicleLength != null && $Object.hasOwnProperty.call(message, "vehicleLength") && message.vehicleLength !== 0)
                    writer.uint32(48).uint32(message.vehicleLength);
                if (message.vehicleWidth != null && $Object.hasOwnProperty.call(message, "vehicleWidth") && message.vehicleWidth !== 0)
                    writer.uint32(56).uint32(message.vehicleWidth);
                if (message.longitudinalAcceleration != null && $Object.hasOwnProperty.call(message, "longitudinalAcceleration") && message.longitudinalAcceleration !== 0)
                    writer.uint32(64).sint32(message.longitudinalAcceleration);
                if (message.curvature != null && $Object.hasOwnProperty.call(message, "curvature") && message.curvature !== 0)
                    writer.uint32(72).sint32(message.curvature);
                if (message.curvatureCalculationMode != null && $Object.hasOwnProperty.call(message, "curvatureCalculationMode") && message.curvatureCalculationMode !== 0)
                    writer.uint32(80).uint32(message.curvatureCalculationMode);
                if (message.yawRate != null && $Object.hasOwnProperty.call(message, "yawRate") && message.yawRate !== 0)
                    writer.uint32(88).sint32(message.yawRate);
                if (message.accelerationControl != null && $Object.hasOwnProperty.call(message, "accelerationControl"))
                    writer.uint32(96).uint32(message.accelerationControl);
                if (message.lanePosition != null && $Object.hasOwnProperty.call(message, "lanePosition"))
                    writer.uint32(104).sint32(message.lanePosition);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CamHighFrequency.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.CamHighFrequency();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.heading = value;
                            else
                                delete message.heading;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.headingConfidence = value;
                            else
                                delete message.headingConfidence;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.speed = value;
                            else
                                delete message.speed;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.speedConfidence = value;
                            else
                                delete message.speedConfidence;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.driveDirection = value;
                            else
                                delete message.driveDirection;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.vehicleLength = value;
                            else
                                delete message.vehicleLength;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.vehicleWidth = value;
                            else
                                delete message.vehicleWidth;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.longitudinalAcceleration = value;
                            else
                                delete message.longitudinalAcceleration;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.curvature = value;
                            else
                                delete message.curvature;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.curvatureCalculationMode = value;
                            else
                                delete message.curvatureCalculationMode;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.yawRate = value;
                            else
                                delete message.yawRate;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            message.accelerationControl = reader.uint32();
                            message._accelerationControl = "accelerationControl";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            message.lanePosition = reader.sint32();
                            message._lanePosition = "lanePosition";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CamHighFrequency;
        })();

        v1.CamLowFrequency = (function() {

            const CamLowFrequency = function (properties) {
                this.pathHistory = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CamLowFrequency.prototype.vehicleRole = 0;
            CamLowFrequency.prototype.exteriorLights = 0;
            CamLowFrequency.prototype.pathHistory = $util.emptyArray;

            CamLowFrequency.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.vehicleRole != null && $Object.hasOwnProperty.call(message, "vehicleRole") && message.vehicleRole !== 0)
                    writer.uint32(8).uint32(message.vehicleRole);
                if (message.exteriorLights != null && $Object.hasOwnProperty.call(message, "exteriorLights") && message.exteriorLights !== 0)
                    writer.uint32(16).uint32(message.exteriorLights);
                if (message.pathHistory != null && message.pathHistory.length)
                    for (let i = 0; i < message.pathHistory.length; ++i)
                        $root.verge.v1.PathPoint.encode(message.pathHistory[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CamLowFrequency.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.CamLowFrequency();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.vehicleRole = value;
                            else
                                delete message.vehicleRole;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.exteriorLights = value;
                            else
                                delete message.exteriorLights;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.pathHistory && message.pathHistory.length))
                                message.pathHistory = [];
                            message.pathHistory.push($root.verge.v1.PathPoint.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CamLowFrequency;
        })();

        v1.Cam = (function() {

            const Cam = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Cam.prototype.protocolVersion = 0;
            Cam.prototype.stationId = 0;
            Cam.prototype.generationDeltaTime = 0;
            Cam.prototype.stationType = 0;
            Cam.prototype.referencePosition = null;
            Cam.prototype.highFrequency = null;
            Cam.prototype.lowFrequency = null;

            Cam.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocolVersion != null && $Object.hasOwnProperty.call(message, "protocolVersion") && message.protocolVersion !== 0)
                    writer.uint32(8).uint32(message.protocolVersion);
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(16).uint32(message.stationId);
                if (message.generationDeltaTime != null && $Object.hasOwnProperty.call(message, "generationDeltaTime") && message.generationDeltaTime !== 0)
                    writer.uint32(24).uint32(message.generationDeltaTime);
                if (message.stationType != null && $Object.hasOwnProperty.call(message, "stationType") && message.stationType !== 0)
                    writer.uint32(32).uint32(message.stationType);
                if (message.referencePosition != null && $Object.hasOwnProperty.call(message, "referencePosition"))
                    $root.verge.v1.ReferencePosition.encode(message.referencePosition, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.highFrequency != null && $Object.hasOwnProperty.call(message, "highFrequency"))
                    $root.verge.v1.CamHighFrequency.encode(message.highFrequency, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.lowFrequency != null && $Object.hasOwnProperty.call(message, "lowFrequency"))
                    $root.verge.v1.CamLowFrequency.encode(message.lowFrequency, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Cam.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Cam();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.protocolVersion = value;
                            else
                                delete message.protocolVersion;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generationDeltaTime = value;
                            else
                                delete message.generationDeltaTime;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationType = value;
                            else
                                delete message.stationType;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.referencePosition = $root.verge.v1.ReferencePosition.decode(reader, reader.size(), $undefined, _depth + 1, message.referencePosition);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.highFrequency = $root.verge.v1.CamHighFrequency.decode(reader, reader.size(), $undefined, _depth + 1, message.highFrequency);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.lowFrequency = $root.verge.v1.CamLowFrequency.decode(reader, reader.size(), $undefined, _depth + 1, message.lowFrequency);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Cam;
        })();

        v1.ActionId = (function() {

            const ActionId = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ActionId.prototype.originatingStationId = 0;
            ActionId.prototype.sequenceNumber = 0;

            ActionId.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.originatingStationId != null && $Object.hasOwnProperty.call(message, "originatingStationId") && message.originatingStationId !== 0)
                    writer.uint32(8).uint32(message.originatingStationId);
                if (message.sequenceNumber != null && $Object.hasOwnProperty.call(message, "sequenceNumber") && message.sequenceNumber !== 0)
                    writer.uint32(16).uint32(message.sequenceNumber);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ActionId.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ActionId();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.originatingStationId = value;
                            else
                                delete message.originatingStationId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequenceNumber = value;
                            else
                                delete message.sequenceNumber;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ActionId;
        })();

        v1.DenmManagement = (function() {

            const DenmManagement = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DenmManagement.prototype.actionId = null;
            DenmManagement.prototype.detectionTime = 0;
            DenmManagement.prototype.referenceTime = 0;
            DenmManagement.prototype.termination = null;
            DenmManagement.prototype.eventPosition = null;
            DenmManagement.prototype.relevanceDistance = 0;
            DenmManagement.prototype.relevanceTrafficDirection = 0;
            DenmManagement.prototype.validityDuration = 0;
            DenmManagement.prototype.transmissionInterval = null;
            DenmManagement.prototype.stationType = 0;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(DenmManagement.prototype, "_termination", {
                get: $util.oneOfGetter($oneOfFields = ["termination"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(DenmManagement.prototype, "_transmissionInterval", {
                get: $util.oneOfGetter($oneOfFields = ["transmissionInterval"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            DenmManagement.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.actionId != null && $Object.hasOwnProperty.call(message, "actionId"))
                    $root.verge.v1.ActionId.encode(message.actionId, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.detectionTime != null && $Object.hasOwnProperty.call(message, "detectionTime") && !$Object.is(message.detectionTime, 0))
                    writer.uint32(17).double(message.detectionTime);
                if (message.referenceTime != null && $Object.hasOwnProperty.call(message, "referenceTime") && !$Object.is(message.referenceTime, 0))
                    writer.uint32(25).double(message.referenceTime);
                if (message.termination != null && $Object.hasOwnProperty.call(message, "termination"))
                    writer.uint32(32).uint32(message.termination);
                if (message.eventPosition != null && $Object.hasOwnProperty.call(message, "eventPosition"))
                    $root.verge.v1.ReferencePosition.encode(message.eventPosition, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.relevanceDistance != null && $Object.hasOwnProperty.call(message, "relevanceDistance") && message.relevanceDistance !== 0)
                    writer.uint32(48).uint32(message.relevanceDistance);
                if (message.relevanceTrafficDirection != null && $Object.hasOwnProperty.call(message, "relevanceTrafficDirection") && message.relevanceTrafficDirection !== 0)
                    writer.uint32(56).uint32(message.relevanceTrafficDirection);
                if (message.validityDuration != null && $Object.hasOwnProperty.call(message, "validityDuration") && message.validityDuration !== 0)
                    writer.uint32(64).uint32(message.validityDuration);
                if (message.transmissionInterval != null && $Object.hasOwnProperty.call(message, "transmissionInterval"))
                    writer.uint32(72).uint32(message.transmissionInterval);
                if (message.stationType != null && $Object.hasOwnProperty.call(message, "stationType") && message.stationType !== 0)
                    writer.uint32(80).uint32(message.stationType);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DenmManagement.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.DenmManagement();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.actionId = $root.verge.v1.ActionId.decode(reader, reader.size(), $undefined, _depth + 1, message.actionId);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.detectionTime = value;
                            else
                                delete message.detectionTime;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.referenceTime = value;
                            else
                                delete message.referenceTime;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.termination = reader.uint32();
                            message._termination = "termination";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.eventPosition = $root.verge.v1.ReferencePosition.decode(reader, reader.size(), $undefined, _depth + 1, message.eventPosition);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.relevanceDistance = value;
                            else
                                delete message.relevanceDistance;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.relevanceTrafficDirection = value;
                            else
                                delete message.relevanceTrafficDirection;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.validityDuration = value;
                            else
                                delete message.validityDuration;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            message.transmissionInterval = reader.uint32();
                            message._transmissionInterval = "transmissionInterval";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationType = value;
                            else
                                delete message.stationType;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DenmManagement;
        })();

        v1.DenmSituation = (function() {

            const DenmSituation = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DenmSituation.prototype.informationQuality = 0;
            DenmSituation.prototype.causeCode = 0;
            DenmSituation.prototype.subCauseCode = 0;

            DenmSituation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.informationQuality != null && $Object.hasOwnProperty.call(message, "informationQuality") && message.informationQuality !== 0)
                    writer.uint32(8).uint32(message.informationQuality);
                if (message.causeCode != null && $Object.hasOwnProperty.call(message, "causeCode") && message.causeCode !== 0)
                    writer.uint32(16).uint32(message.causeCode);
                if (message.subCauseCode != null && $Object.hasOwnProperty.call(message, "subCauseCode") && message.subCauseCode !== 0)
                    writer.uint32(24).uint32(message.subCauseCode);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DenmSituation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.DenmSituation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.informationQuality = value;
                            else
                                delete message.informationQuality;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.causeCode = value;
                            else
                                delete message.causeCode;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.subCauseCode = value;
                            else
                                delete message.subCauseCode;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DenmSituation;
        })();

        v1.DenmLocation = (function() {

            const DenmLocation = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DenmLocation.prototype.eventSpeed = 0;
            DenmLocation.prototype.eventPositionHeading = 0;
            DenmLocation.prototype.roadType = 0;

            DenmLocation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.eventSpeed != null && $Object.hasOwnProperty.call(message, "eventSpeed") && message.eventSpeed !== 0)
                    writer.uint32(8).uint32(message.eventSpeed);
                if (message.eventPositionHeading != null && $Object.hasOwnProperty.call(message, "eventPositionHeading") && message.eventPositionHeading !== 0)
                    writer.uint32(16).uint32(message.eventPositionHeading);
                if (message.roadType != null && $Object.hasOwnProperty.call(message, "roadType") && message.roadType !== 0)
                    writer.uint32(24).uint32(message.roadType);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DenmLocation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.DenmLocation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.eventSpeed = value;
                            else
                                delete message.eventSpeed;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.eventPositionHeading = value;
                            else
                                delete message.eventPositionHeading;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.roadType = value;
                            else
                                delete message.roadType;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DenmLocation;
        })();

        v1.DenmAlacarte = (function() {

            const DenmAlacarte = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DenmAlacarte.prototype.externalTemperature = null;
            DenmAlacarte.prototype.lanePosition = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(DenmAlacarte.prototype, "_externalTemperature", {
                get: $util.oneOfGetter($oneOfFields = ["externalTemperature"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(DenmAlacarte.prototype, "_lanePosition", {
                get: $util.oneOfGetter($oneOfFields = ["lanePosition"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            DenmAlacarte.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.externalTemperature != null && $Object.hasOwnProperty.call(message, "externalTemperature"))
                    writer.uint32(8).sint32(message.externalTemperature);
                if (message.lanePosition != null && $Object.hasOwnProperty.call(message, "lanePosition"))
                    writer.uint32(16).sint32(message.lanePosition);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DenmAlacarte.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.DenmAlacarte();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.externalTemperature = reader.sint32();
                            message._externalTemperature = "externalTemperature";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.lanePosition = reader.sint32();
                            message._lanePosition = "lanePosition";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DenmAlacarte;
        })();

        v1.Denm = (function() {

            const Denm = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Denm.prototype.protocolVersion = 0;
            Denm.prototype.stationId = 0;
            Denm.prototype.management = null;
            Denm.prototype.situation = null;
            Denm.prototype.location = null;
            Denm.prototype.alacarte = null;

            Denm.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocolVersion != null && $Object.hasOwnProperty.call(message, "protocolVersion") && message.protocolVersion !== 0)
                    writer.uint32(8).uint32(message.protocolVersion);
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(16).uint32(message.stationId);
                if (message.management != null && $Object.hasOwnProperty.call(message, "management"))
                    $root.verge.v1.DenmManagement.encode(message.management, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.situation != null && $Object.hasOwnProperty.call(message, "situation"))
                    $root.verge.v1.DenmSituation.encode(message.situation, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                    $root.verge.v1.DenmLocation.encode(message.location, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.alacarte != null && $Object.hasOwnProperty.call(message, "alacarte"))
                    $root.verge.v1.DenmAlacarte.encode(message.alacarte, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Denm.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Denm();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.protocolVersion = value;
                            else
                                delete message.protocolVersion;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.management = $root.verge.v1.DenmManagement.decode(reader, reader.size(), $undefined, _depth + 1, message.management);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.situation = $root.verge.v1.DenmSituation.decode(reader, reader.size(), $undefined, _depth + 1, message.situation);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.location = $root.verge.v1.DenmLocation.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.alacarte = $root.verge.v1.DenmAlacarte.decode(reader, reader.size(), $undefined, _depth + 1, message.alacarte);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Denm;
        })();

        v1.CpmSensor = (function() {

            const CpmSensor = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CpmSensor.prototype.sensorId = 0;
            CpmSensor.prototype.sensorType = 0;
            CpmSensor.prototype.range = 0;
            CpmSensor.prototype.openingAngleStart = 0;
            CpmSensor.prototype.openingAngleEnd = 0;

            CpmSensor.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sensorId != null && $Object.hasOwnProperty.call(message, "sensorId") && message.sensorId !== 0)
                    writer.uint32(8).uint32(message.sensorId);
                if (message.sensorType != null && $Object.hasOwnProperty.call(message, "sensorType") && message.sensorType !== 0)
                    writer.uint32(16).uint32(message.sensorType);
                if (message.range != null && $Object.hasOwnProperty.call(message, "range") && message.range !== 0)
                    writer.uint32(24).uint32(message.range);
                if (message.openingAngleStart != null && $Object.hasOwnProperty.call(message, "openingAngleStart") && message.openingAngleStart !== 0)
                    writer.uint32(32).uint32(message.openingAngleStart);
                if (message.openingAngleEnd != null && $Object.hasOwnProperty.call(message, "openingAngleEnd") && message.openingAngleEnd !== 0)
                    writer.uint32(40).uint32(message.openingAngleEnd);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CpmSensor.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.CpmSensor();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sensorId = value;
                            else
                                delete message.sensorId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sensorType = value;
                            else
                                delete message.sensorType;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.range = value;
                            else
                                delete message.range;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.openingAngleStart = value;
                            else
                                delete message.openingAngleStart;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.openingAngleEnd = value;
                            else
                                delete message.openingAngleEnd;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CpmSensor;
        })();

        v1.CpmObject = (function() {

            const CpmObject = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CpmObject.prototype.objectId = 0;
            CpmObject.prototype.measurementDeltaTime = 0;
            CpmObject.prototype.xDistance = 0;
            CpmObject.prototype.yDistance = 0;
            CpmObject.prototype.xDistanceConfidence = 0;
            CpmObject.prototype.yDistanceConfidence = 0;
            CpmObject.prototype.xSpeed = 0;
            CpmObject.prototype.ySpeed = 0;
            CpmObject.prototype.xSpeedConfidence = 0;
            CpmObject.prototype.ySpeedConfidence = 0;
            CpmObject.prototype.zAngle = 0;
            CpmObject.prototype.objectAge = 0;
            CpmObject.prototype.objectPerceptionQuality = 0;
            CpmObject.prototype.objectClass = 0;

            CpmObject.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.objectId != null && $Object.hasOwnProperty.call(message, "objectId") && message.objectId !== 0)
                    writer.uint32(8).uint32(message.objectId);
                if (message.measurementDeltaTime != null && $Object.hasOwnProperty.call(message, "measurementDeltaTime") && message.measurementDeltaTime !== 0)
                    writer.uint32(16).sint32(message.measurementDeltaTime);
                if (message.xDistance != null && $Object.hasOwnProperty.call(message, "xDistance") && message.xDistance !== 0)
                    writer.uint32(24).sint32(message.xDistance);
                if (message.yDistance != null && $Object.hasOwnProperty.call(message, "yDistance") && message.yDistance !== 0)
                    writer.uint32(32).sint32(message.yDistance);
                if (message.xDistanceConfidence != null && $Object.hasOwnProperty.call(message, "xDistanceConfidence") && message.xDistanceConfidence !== 0)
                    writer.uint32(40).uint32(message.xDistanceConfidence);
                if (message.yDistanceConfidence != null && $Object.hasOwnProperty.call(message, "yDistanceConfidence") && message.yDistanceConfidence !== 0)
                    writer.uint32(48).uint32(message.yDistanceConfidence);
                if (message.xSpeed != null && $Object.hasOwnProperty.call(message, "xSpeed") && message.xSpeed !== 0)
                    writer.uint32(56).sint32(message.xSpeed);
                if (message.ySpeed != null && $Object.hasOwnProperty.call(message, "ySpeed") && message.ySpeed !== 0)
                    writer.uint32(64).sint32(message.ySpeed);
                if (message.xSpeedConfidence != null && $Object.hasOwnProperty.call(message, "xSpeedConfidence") && message.xSpeedConfidence !== 0)
                    writer.uint32(72).uint32(message.xSpeedConfidence);
                if (message.ySpeedConfidence != null && $Object.hasOwnProperty.call(message, "ySpeedConfidence") && message.ySpeedConfidence !== 0)
                    writer.uint32(80).uint32(message.ySpeedConfidence);
                if (message.zAngle != null && $Object.hasOwnProperty.call(message, "zAngle") && message.zAngle !== 0)
                    writer.uint32(88).uint32(message.zAngle);
                if (message.objectAge != null && $Object.hasOwnProperty.call(message, "objectAge") && message.objectAge !== 0)
                    writer.uint32(96).uint32(message.objectAge);
                if (message.objectPerceptionQuality != null && $Object.hasOwnProperty.call(message, "objectPerceptionQuality") && message.objectPerceptionQuality !== 0)
                    writer.uint32(104).uint32(message.objectPerceptionQuality);
                if (message.objectClass != null && $Object.hasOwnProperty.call(message, "objectClass") && message.objectClass !== 0)
                    writer.uint32(112).uint32(message.objectClass);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CpmObject.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.CpmObject();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.objectId = value;
                            else
                                delete message.objectId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.measurementDeltaTime = value;
                            else
                                delete message.measurementDeltaTime;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.xDistance = value;
                            else
                                delete message.xDistance;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.yDistance = value;
                            else
                                delete message.yDistance;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.xDistanceConfidence = value;
                            else
                                delete message.xDistanceConfidence;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.yDistanceConfidence = value;
                            else
                                delete message.yDistanceConfidence;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.xSpeed = value;
                            else
                                delete message.xSpeed;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.ySpeed = value;
                            else
                                delete message.ySpeed;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.xSpeedConfidence = value;
                            else
                                delete message.xSpeedConfidence;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ySpeedConfidence = value;
                            else
                                delete message.ySpeedConfidence;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.zAngle = value;
                            else
                                delete message.zAngle;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.objectAge = value;
                            else
                                delete message.objectAge;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.objectPerceptionQuality = value;
                            else
                                delete message.objectPerceptionQuality;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.objectClass = value;
                            else
                                delete message.objectClass;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CpmObject;
        })();

        v1.Cpm = (function() {

            const Cpm = function (properties) {
                this.sensors = [];
                this.objects = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Cpm.prototype.protocolVersion = 0;
            Cpm.prototype.stationId = 0;
            Cpm.prototype.stationType = 0;
            Cpm.prototype.referenceTime = 0;
            Cpm.prototype.referencePosition = null;
            Cpm.prototype.orientation = 0;
            Cpm.prototype.sensors = $util.emptyArray;
            Cpm.prototype.numberOfPerceivedObjects = 0;
            Cpm.prototype.objects = $util.emptyArray;

            Cpm.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocolVersion != null && $Object.hasOwnProperty.call(message, "protocolVersion") && message.protocolVersion !== 0)
                    writer.uint32(8).uint32(message.protocolVersion);
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(16).uint32(message.stationId);
                if (message.stationType != null && $Object.hasOwnProperty.call(message, "stationType") && message.stationType !== 0)
                    writer.uint32(24).uint32(message.stationType);
                if (message.referenceTime != null && $Object.hasOwnProperty.call(message, "referenceTime") && !$Object.is(message.referenceTime, 0))
                    writer.uint32(33).double(message.referenceTime);
                if (message.referencePosition != null && $Object.hasOwnProperty.call(message, "referencePosition"))
                    $root.verge.v1.ReferencePosition.encode(message.referencePosition, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.orientation != null && $Object.hasOwnProperty.call(message, "orientation") && message.orientation !== 0)
                    writer.uint32(48).uint32(message.orientation);
                if (message.sensors != null && message.sensors.length)
                    for (let i = 0; i < message.sensors.length; ++i)
                        $root.verge.v1.CpmSensor.encode(message.sensors[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.numberOfPerceivedObjects != null && $Object.hasOwnProperty.call(message, "numberOfPerceivedObjects") && message.numberOfPerceivedObjects !== 0)
                    writer.uint32(64).uint32(message.numberOfPerceivedObjects);
                if (message.objects != null && message.objects.length)
                    for (let i = 0; i < message.objects.length; ++i)
                        $root.verge.v1.CpmObject.encode(message.objects[i], writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Cpm.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Cpm();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.protocolVersion = value;
                            else
                                delete message.protocolVersion;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationType = value;
                            else
                                delete message.stationType;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.referenceTime = value;
                            else
                                delete message.referenceTime;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.referencePosition = $root.verge.v1.ReferencePosition.decode(reader, reader.size(), $undefined, _depth + 1, message.referencePosition);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.orientation = value;
                            else
                                delete message.orientation;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.sensors && message.sensors.length))
                                message.sensors = [];
                            message.sensors.push($root.verge.v1.CpmSensor.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numberOfPerceivedObjects = value;
                            else
                                delete message.numberOfPerceivedObjects;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.objects && message.objects.length))
                                message.objects = [];
                            message.objects.push($root.verge.v1.CpmObject.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Cpm;
        })();

        v1.MovementState = (function() {

            const MovementState = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MovementState.prototype.signalGroup = 0;
            MovementState.prototype.eventState = 0;
            MovementState.prototype.minEndTime = 0;
            MovementState.prototype.maxEndTime = 0;
            MovementState.prototype.likelyTime = 0;

            MovementState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.signalGroup != null && $Object.hasOwnProperty.call(message, "signalGroup") && message.signalGroup !== 0)
                    writer.uint32(8).uint32(message.signalGroup);
                if (message.eventState != null && $Object.hasOwnProperty.call(message, "eventState") && message.eventState !== 0)
                    writer.uint32(16).uint32(message.eventState);
                if (message.minEndTime != null && $Object.hasOwnProperty.call(message, "minEndTime") && message.minEndTime !== 0)
                    writer.uint32(24).uint32(message.minEndTime);
                if (message.maxEndTime != null && $Object.hasOwnProperty.call(message, "maxEndTime") && message.maxEndTime !== 0)
                    writer.uint32(32).uint32(message.maxEndTime);
                if (message.likelyTime != null && $Object.hasOwnProperty.call(message, "likelyTime") && message.likelyTime !== 0)
                    writer.uint32(40).uint32(message.likelyTime);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MovementState.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.MovementState();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.signalGroup = value;
                            else
                                delete message.signalGroup;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.eventState = value;
                            else
                                delete message.eventState;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.minEndTime = value;
                            else
                                delete message.minEndTime;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.maxEndTime = value;
                            else
                                delete message.maxEndTime;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.likelyTime = value;
                            else
                                delete message.likelyTime;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MovementState;
        })();

        v1.Spatem = (function() {

            const Spatem = function (properties) {
                this.states = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Spatem.prototype.protocolVersion = 0;
            Spatem.prototype.stationId = 0;
            Spatem.prototype.intersectionId = 0;
            Spatem.prototype.revision = 0;
            Spatem.prototype.minuteOfYear = 0;
            Spatem.prototype.timeStamp = 0;
            Spatem.prototype.states = $util.emptyArray;

            Spatem.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocolVersion != null && $Object.hasOwnProperty.call(message, "protocolVersion") && message.protocolVersion !== 0)
                    writer.uint32(8).uint32(message.protocolVersion);
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(16).uint32(message.stationId);
                if (message.intersectionId != null && $Object.hasOwnProperty.call(message, "intersectionId") && message.intersectionId !== 0)
                    writer.uint32(24).uint32(message.intersectionId);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(32).uint32(message.revision);
                if (message.minuteOfYear != null && $Object.hasOwnProperty.call(message, "minuteOfYear") && message.minuteOfYear !== 0)
                    writer.uint32(40).uint32(message.minuteOfYear);
                if (message.timeStamp != null && $Object.hasOwnProperty.call(message, "timeStamp") && message.timeStamp !== 0)
                    writer.uint32(48).uint32(message.timeStamp);
                if (message.states != null && message.states.length)
                    for (let i = 0; i < message.states.length; ++i)
                        $root.verge.v1.MovementState.encode(message.states[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Spatem.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Spatem();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.protocolVersion = value;
                            else
                                delete message.protocolVersion;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.intersectionId = value;
                            else
                                delete message.intersectionId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.minuteOfYear = value;
                            else
                                delete message.minuteOfYear;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.timeStamp = value;
                            else
                                delete message.timeStamp;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.states && message.states.length))
                                message.states = [];
                            message.states.push($root.verge.v1.MovementState.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Spatem;
        })();

        v1.MapConnection = (function() {

            const MapConnection = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MapConnection.prototype.laneId = 0;
            MapConnection.prototype.maneuver = 0;
            MapConnection.prototype.signalGroup = 0;

            MapConnection.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.laneId != null && $Object.hasOwnProperty.call(message, "laneId") && message.laneId !== 0)
                    writer.uint32(8).uint32(message.laneId);
                if (message.maneuver != null && $Object.hasOwnProperty.call(message, "maneuver") && message.maneuver !== 0)
                    writer.uint32(16).uint32(message.maneuver);
                if (message.signalGroup != null && $Object.hasOwnProperty.call(message, "signalGroup") && message.signalGroup !== 0)
                    writer.uint32(24).uint32(message.signalGroup);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MapConnection.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.MapConnection();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.laneId = value;
                            else
                                delete message.laneId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.maneuver = value;
                            else
                                delete message.maneuver;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.signalGroup = value;
                            else
                                delete message.signalGroup;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MapConnection;
        })();

        v1.MapNode = (function() {

            const MapNode = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MapNode.prototype.x = 0;
            MapNode.prototype.y = 0;

            MapNode.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.x != null && $Object.hasOwnProperty.call(message, "x") && message.x !== 0)
                    writer.uint32(8).sint32(message.x);
                if (message.y != null && $Object.hasOwnProperty.call(message, "y") && message.y !== 0)
                    writer.uint32(16).sint32(message.y);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MapNode.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.MapNode();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.x = value;
                            else
                                delete message.x;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.y = value;
                            else
                                delete message.y;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MapNode;
        })();

        v1.MapLane = (function() {

            const MapLane = function (properties) {
                this.nodes = [];
                this.connections = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MapLane.prototype.laneId = 0;
            MapLane.prototype.ingress = false;
            MapLane.prototype.nodes = $util.emptyArray;
            MapLane.prototype.connections = $util.emptyArray;

            MapLane.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.laneId != null && $Object.hasOwnProperty.call(message, "laneId") && message.laneId !== 0)
                    writer.uint32(8).uint32(message.laneId);
                if (message.ingress != null && $Object.hasOwnProperty.call(message, "ingress") && message.ingress !== false)
                    writer.uint32(16).bool(message.ingress);
                if (message.nodes != null && message.nodes.length)
                    for (let i = 0; i < message.nodes.length; ++i)
                        $root.verge.v1.MapNode.encode(message.nodes[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.connections != null && message.connections.length)
                    for (let i = 0; i < message.connections.length; ++i)
                        $root.verge.v1.MapConnection.encode(message.connections[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MapLane.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.MapLane();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.laneId = value;
                            else
                                delete message.laneId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.ingress = value;
                            else
                                delete message.ingress;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.nodes && message.nodes.length))
                                message.nodes = [];
                            message.nodes.push($root.verge.v1.MapNode.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.connections && message.connections.length))
                                message.connections = [];
                            message.connections.push($root.verge.v1.MapConnection.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MapLane;
        })();

        v1.Mapem = (function() {

            const Mapem = function (properties) {
                this.lanes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Mapem.prototype.protocolVersion = 0;
            Mapem.prototype.stationId = 0;
            Mapem.prototype.intersectionId = 0;
            Mapem.prototype.revision = 0;
            Mapem.prototype.latitude = 0;
            Mapem.prototype.longitude = 0;
            Mapem.prototype.laneWidth = 0;
            Mapem.prototype.lanes = $util.emptyArray;

            Mapem.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocolVersion != null && $Object.hasOwnProperty.call(message, "protocolVersion") && message.protocolVersion !== 0)
                    writer.uint32(8).uint32(message.protocolVersion);
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(16).uint32(message.stationId);
                if (message.intersectionId != null && $Object.hasOwnProperty.call(message, "intersectionId") && message.intersectionId !== 0)
                    writer.uint32(24).uint32(message.intersectionId);
                if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && message.revision !== 0)
                    writer.uint32(32).uint32(message.revision);
                if (message.latitude != null && $Object.hasOwnProperty.call(message, "latitude") && message.latitude !== 0)
                    writer.uint32(40).sint32(message.latitude);
                if (message.longitude != null && $Object.hasOwnProperty.call(message, "longitude") && message.longitude !== 0)
                    writer.uint32(48).sint32(message.longitude);
                if (message.laneWidth != null && $Object.hasOwnProperty.call(message, "laneWidth") && message.laneWidth !== 0)
                    writer.uint32(56).uint32(message.laneWidth);
                if (message.lanes != null && message.lanes.length)
                    for (let i = 0; i < message.lanes.length; ++i)
                        $root.verge.v1.MapLane.encode(message.lanes[i], writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Mapem.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Mapem();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.protocolVersion = value;
                            else
                                delete message.protocolVersion;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.intersectionId = value;
                            else
                                delete message.intersectionId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.revision = value;
                            else
                                delete message.revision;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.latitude = value;
                            else
                                delete message.latitude;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.longitude = value;
                            else
                                delete message.longitude;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.laneWidth = value;
                            else
                                delete message.laneWidth;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.lanes && message.lanes.length))
                                message.lanes = [];
                            message.lanes.push($root.verge.v1.MapLane.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Mapem;
        })();

        v1.QuantisedParameters = (function() {

            const QuantisedParameters = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            QuantisedParameters.prototype.encoding = 0;
            QuantisedParameters.prototype.scales = $util.newBuffer([]);
            QuantisedParameters.prototype.values = $util.newBuffer([]);

            QuantisedParameters.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.encoding != null && $Object.hasOwnProperty.call(message, "encoding") && message.encoding !== 0)
                    writer.uint32(8).uint32(message.encoding);
                if (message.scales != null && $Object.hasOwnProperty.call(message, "scales") && message.scales.length)
                    writer.uint32(18).bytes(message.scales);
                if (message.values != null && $Object.hasOwnProperty.call(message, "values") && message.values.length)
                    writer.uint32(26).bytes(message.values);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            QuantisedParameters.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.QuantisedParameters();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.encoding = value;
                            else
                                delete message.encoding;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.scales = value;
                            else
                                delete message.scales;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.values = value;
                            else
                                delete message.values;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return QuantisedParameters;
        })();

        v1.RoundAnnouncement = (function() {

            const RoundAnnouncement = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RoundAnnouncement.prototype.rsuId = 0;
            RoundAnnouncement.prototype.round = 0;
            RoundAnnouncement.prototype.modelVersion = 0;
            RoundAnnouncement.prototype.deadlineMs = 0;
            RoundAnnouncement.prototype.localSteps = 0;
            RoundAnnouncement.prototype.batchSize = 0;
            RoundAnnouncement.prototype.learningRate = 0;
            RoundAnnouncement.prototype.clip = 0;
            RoundAnnouncement.prototype.minExamples = 0;
            RoundAnnouncement.prototype.uplinkWindowMs = 0;
            RoundAnnouncement.prototype.uplinkSeed = 0;
            RoundAnnouncement.prototype.fragmentCount = 0;
            RoundAnnouncement.prototype.task = "";
            RoundAnnouncement.prototype.layerSizes = $util.newBuffer([]);
            RoundAnnouncement.prototype.joinWindowMs = 0;

            RoundAnnouncement.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rsuId != null && $Object.hasOwnProperty.call(message, "rsuId") && message.rsuId !== 0)
                    writer.uint32(8).uint32(message.rsuId);
                if (message.round != null && $Object.hasOwnProperty.call(message, "round") && message.round !== 0)
                    writer.uint32(16).uint32(message.round);
                if (message.modelVersion != null && $Object.hasOwnProperty.call(message, "modelVersion") && message.modelVersion !== 0)
                    writer.uint32(24).uint32(message.modelVersion);
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && message.deadlineMs !== 0)
                    writer.uint32(32).uint32(message.deadlineMs);
                if (message.localSteps != null && $Object.hasOwnProperty.call(message, "localSteps") && message.localSteps !== 0)
                    writer.uint32(40).uint32(message.localSteps);
                if (message.batchSize != null && $Object.hasOwnProperty.call(message, "batchSize") && message.batchSize !== 0)
                    writer.uint32(48).uint32(message.batchSize);
                if (message.learningRate != null && $Object.hasOwnProperty.call(message, "learningRate") && !$Object.is(message.learningRate, 0))
                    writer.uint32(61).float(message.learningRate);
                if (message.clip != null && $Object.hasOwnProperty.call(message, "clip") && !$Object.is(message.clip, 0))
                    writer.uint32(69).float(message.clip);
                if (message.minExamples != null && $Object.hasOwnProperty.call(message, "minExamples") && message.minExamples !== 0)
                    writer.uint32(72).uint32(message.minExamples);
                if (message.uplinkWindowMs != null && $Object.hasOwnProperty.call(message, "uplinkWindowMs") && message.uplinkWindowMs !== 0)
                    writer.uint32(80).uint32(message.uplinkWindowMs);
                if (message.uplinkSeed != null && $Object.hasOwnProperty.call(message, "uplinkSeed") && message.uplinkSeed !== 0)
                    writer.uint32(88).uint32(message.uplinkSeed);
                if (message.fragmentCount != null && $Object.hasOwnProperty.call(message, "fragmentCount") && message.fragmentCount !== 0)
                    writer.uint32(96).uint32(message.fragmentCount);
                if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== "")
                    writer.uint32(106).string(message.task);
                if (message.layerSizes != null && $Object.hasOwnProperty.call(message, "layerSizes") && message.layerSizes.length)
                    writer.uint32(114).bytes(message.layerSizes);
                if (message.joinWindowMs != null && $Object.hasOwnProperty.call(message, "joinWindowMs") && message.joinWindowMs !== 0)
                    writer.uint32(120).uint32(message.joinWindowMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RoundAnnouncement.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.RoundAnnouncement();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rsuId = value;
                            else
                                delete message.rsuId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.round = value;
                            else
                                delete message.round;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.modelVersion = value;
                            else
                                delete message.modelVersion;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.localSteps = value;
                            else
                                delete message.localSteps;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.batchSize = value;
                            else
                                delete message.batchSize;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.learningRate = value;
                            else
                                delete message.learningRate;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.clip = value;
                            else
                                delete message.clip;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.minExamples = value;
                            else
                                delete message.minExamples;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.uplinkWindowMs = value;
                            else
                                delete message.uplinkWindowMs;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.uplinkSeed = value;
                            else
                                delete message.uplinkSeed;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fragmentCount = value;
                            else
                                delete message.fragmentCount;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.task = value;
                            else
                                delete message.task;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.layerSizes = value;
                            else
                                delete message.layerSizes;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.joinWindowMs = value;
                            else
                                delete message.joinWindowMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RoundAnnouncement;
        })();

        v1.RoundJoin = (function() {

            const RoundJoin = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RoundJoin.prototype.rsuId = 0;
            RoundJoin.prototype.vehicleId = 0;
            RoundJoin.prototype.round = 0;
            RoundJoin.prototype.modelReceived = $util.newBuffer([]);
            RoundJoin.prototype.listensOnly = false;

            RoundJoin.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rsuId != null && $Object.hasOwnProperty.call(message, "rsuId") && message.rsuId !== 0)
                    writer.uint32(8).uint32(message.rsuId);
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId") && message.vehicleId !== 0)
                    writer.uint32(16).uint32(message.vehicleId);
                if (message.round != null && $Object.hasOwnProperty.call(message, "round") && message.round !== 0)
                    writer.uint32(24).uint32(message.round);
                if (message.modelReceived != null && $Object.hasOwnProperty.call(message, "modelReceived") && message.modelReceived.length)
                    writer.uint32(34).bytes(message.modelReceived);
                if (message.listensOnly != null && $Object.hasOwnProperty.call(message, "listensOnly") && message.listensOnly !== false)
                    writer.uint32(40).bool(message.listensOnly);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RoundJoin.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.RoundJoin();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rsuId = value;
                            else
                                delete message.rsuId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.vehicleId = value;
                            else
                                delete message.vehicleId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.round = value;
                            else
                                delete message.round;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.modelReceived = value;
                            else
                                delete message.modelReceived;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.listensOnly = value;
                            else
                                delete message.listensOnly;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RoundJoin;
        })();

        v1.ModelFragment = (function() {

            const ModelFragment = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ModelFragment.prototype.rsuId = 0;
            ModelFragment.prototype.round = 0;
            ModelFragment.prototype.modelVersion = 0;
            ModelFragment.prototype.index = 0;
            ModelFragment.prototype.count = 0;
            ModelFragment.prototype.payload = $util.newBuffer([]);

            ModelFragment.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rsuId != null && $Object.hasOwnProperty.call(message, "rsuId") && message.rsuId !== 0)
                    writer.uint32(8).uint32(message.rsuId);
                if (message.round != null && $Object.hasOwnProperty.call(message, "round") && message.round !== 0)
                    writer.uint32(16).uint32(message.round);
                if (message.modelVersion != null && $Object.hasOwnProperty.call(message, "modelVersion") && message.modelVersion !== 0)
                    writer.uint32(24).uint32(message.modelVersion);
                if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
                    writer.uint32(32).uint32(message.index);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                    writer.uint32(40).uint32(message.count);
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(50).bytes(message.payload);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ModelFragment.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ModelFragment();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rsuId = value;
                            else
                                delete message.rsuId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.round = value;
                            else
                                delete message.round;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.modelVersion = value;
                            else
                                delete message.modelVersion;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.index = value;
                            else
                                delete message.index;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ModelFragment;
        })();

        v1.UpdateFragment = (function() {

            const UpdateFragment = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UpdateFragment.prototype.vehicleId = 0;
            UpdateFragment.prototype.rsuId = 0;
            UpdateFragment.prototype.round = 0;
            UpdateFragment.prototype.modelVersion = 0;
            UpdateFragment.prototype.updateId = 0;
            UpdateFragment.prototype.numExamples = 0;
            UpdateFragment.prototype.index = 0;
            UpdateFragment.prototype.count = 0;
            UpdateFragment.prototype.payload = $util.newBuffer([]);
            UpdateFragment.prototype.trainingUs = 0;

            UpdateFragment.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId") && message.vehicleId !== 0)
                    writer.uint32(8).uint32(message.vehicleId);
                if (message.rsuId != null && $Object.hasOwnProperty.call(message, "rsuId") && message.rsuId !== 0)
                    writer.uint32(16).uint32(message.rsuId);
                if (message.round != null && $Object.hasOwnProperty.call(message, "round") && message.round !== 0)
                    writer.uint32(24).uint32(message.round);
                if (message.modelVersion != null && $Object.hasOwnProperty.call(message, "modelVersion") && message.modelVersion !== 0)
                    writer.uint32(32).uint32(message.modelVersion);
                if (message.updateId != null && $Object.hasOwnProperty.call(message, "updateId") && message.updateId !== 0)
                    writer.uint32(40).uint32(message.updateId);
                if (message.numExamples != null && $Object.hasOwnProperty.call(message, "numExamples") && message.numExamples !== 0)
                    writer.uint32(48).uint32(message.numExamples);
                if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
                    writer.uint32(56).uint32(message.index);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                    writer.uint32(64).uint32(message.count);
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(74).bytes(message.payload);
                if (message.trainingUs != null && $Object.hasOwnProperty.call(message, "trainingUs") && message.trainingUs !== 0)
                    writer.uint32(80).uint32(message.trainingUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UpdateFragment.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.UpdateFragment();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.vehicleId = value;
                            else
                                delete message.vehicleId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rsuId = value;
                            else
                                delete message.rsuId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.round = value;
                            else
                                delete message.round;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.modelVersion = value;
                            else
                                delete message.modelVersion;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.updateId = value;
                            else
                                delete message.updateId;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numExamples = value;
                            else
                                delete message.numExamples;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.index = value;
                            else
                                delete message.index;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.trainingUs = value;
                            else
                                delete message.trainingUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UpdateFragment;
        })();

        v1.FragmentAck = (function() {

            const FragmentAck = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FragmentAck.prototype.rsuId = 0;
            FragmentAck.prototype.vehicleId = 0;
            FragmentAck.prototype.updateId = 0;
            FragmentAck.prototype.received = $util.newBuffer([]);
            FragmentAck.prototype.complete = false;

            FragmentAck.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rsuId != null && $Object.hasOwnProperty.call(message, "rsuId") && message.rsuId !== 0)
                    writer.uint32(8).uint32(message.rsuId);
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId") && message.vehicleId !== 0)
                    writer.uint32(16).uint32(message.vehicleId);
                if (message.updateId != null && $Object.hasOwnProperty.call(message, "updateId") && message.updateId !== 0)
                    writer.uint32(24).uint32(message.updateId);
                if (message.received != null && $Object.hasOwnProperty.call(message, "received") && message.received.length)
                    writer.uint32(34).bytes(message.received);
                if (message.complete != null && $Object.hasOwnProperty.call(message, "complete") && message.complete !== false)
                    writer.uint32(40).bool(message.complete);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FragmentAck.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.FragmentAck();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rsuId = value;
                            else
                                delete message.rsuId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.vehicleId = value;
                            else
                                delete message.vehicleId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.updateId = value;
                            else
                                delete message.updateId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.received = value;
                            else
                                delete message.received;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.complete = value;
                            else
                                delete message.complete;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FragmentAck;
        })();

        v1.CloudSync = (function() {

            const CloudSync = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CloudSync.prototype.rsuId = 0;
            CloudSync.prototype.cloudRound = 0;
            CloudSync.prototype.modelVersion = 0;
            CloudSync.prototype.weight = 0;
            CloudSync.prototype.downward = false;
            CloudSync.prototype.parameters = null;

            CloudSync.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rsuId != null && $Object.hasOwnProperty.call(message, "rsuId") && message.rsuId !== 0)
                    writer.uint32(8).uint32(message.rsuId);
                if (message.cloudRound != null && $Object.hasOwnProperty.call(message, "cloudRound") && message.cloudRound !== 0)
                    writer.uint32(16).uint32(message.cloudRound);
                if (message.modelVersion != null && $Object.hasOwnProperty.call(message, "modelVersion") && message.modelVersion !== 0)
                    writer.uint32(24).uint32(message.modelVersion);
                if (message.weight != null && $Object.hasOwnProperty.call(message, "weight") && !$Object.is(message.weight, 0))
                    writer.uint32(33).double(message.weight);
                if (message.downward != null && $Object.hasOwnProperty.call(message, "downward") && message.downward !== false)
                    writer.uint32(40).bool(message.downward);
                if (message.parameters != null && $Object.hasOwnProperty.call(message, "parameters"))
                    $root.verge.v1.QuantisedParameters.encode(message.parameters, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CloudSync.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.CloudSync();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rsuId = value;
                            else
                                delete message.rsuId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.cloudRound = value;
                            else
                                delete message.cloudRound;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.modelVersion = value;
                            else
                                delete message.modelVersion;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.weight = value;
                            else
                                delete message.weight;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.downward = value;
                            else
                                delete message.downward;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.parameters = $root.verge.v1.QuantisedParameters.decode(reader, reader.size(), $undefined, _depth + 1, message.parameters);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CloudSync;
        })();

        v1.HostRole = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "HOST_ROLE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "FLEET"] = 1;
            values[valuesById[2] = "INFRASTRUCTURE"] = 2;
            values[valuesById[3] = "STATION"] = 3;
            return values;
        })();

        v1.HostMode = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "HOST_MODE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "LOCK_STEP"] = 1;
            values[valuesById[2] = "FREE_RUNNING"] = 2;
            return values;
        })();

        v1.MessageType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MESSAGE_TYPE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CAM"] = 1;
            values[valuesById[2] = "DENM"] = 2;
            values[valuesById[3] = "ROUND_ANNOUNCEMENT"] = 3;
            values[valuesById[4] = "MODEL_FRAGMENT"] = 4;
            values[valuesById[5] = "UPDATE_FRAGMENT"] = 5;
            values[valuesById[6] = "FRAGMENT_ACK"] = 6;
            values[valuesById[7] = "CLOUD_SYNC"] = 7;
            values[valuesById[8] = "BEACON"] = 8;
            values[valuesById[9] = "BSM"] = 9;
            values[valuesById[10] = "ROUND_JOIN"] = 10;
            values[valuesById[11] = "CPM"] = 11;
            values[valuesById[12] = "SPATEM"] = 12;
            values[valuesById[13] = "MAPEM"] = 13;
            return values;
        })();

        v1.Channel = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CONTROL"] = 0;
            values[valuesById[1] = "SERVICE"] = 1;
            values[valuesById[2] = "SIDELINK"] = 2;
            values[valuesById[3] = "CELLULAR"] = 3;
            return values;
        })();

        v1.AccessCategory = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "AC_VO"] = 0;
            values[valuesById[1] = "AC_VI"] = 1;
            values[valuesById[2] = "AC_BE"] = 2;
            values[valuesById[3] = "AC_BK"] = 3;
            return values;
        })();

        v1.DccProfile = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DP_BY_MESSAGE"] = 0;
            values[valuesById[1] = "DP0"] = 1;
            values[valuesById[2] = "DP1"] = 2;
            values[valuesById[3] = "DP2"] = 3;
            values[valuesById[4] = "DP3"] = 4;
            return values;
        })();

        v1.Hello = (function() {

            const Hello = function (properties) {
                this.capabilities = [];
                this.wantedStations = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Hello.prototype.protocolVersion = 0;
            Hello.prototype.role = 0;
            Hello.prototype.mode = 0;
            Hello.prototype.hostName = "";
            Hello.prototype.capabilities = $util.emptyArray;
            Hello.prototype.wantedStations = $util.emptyArray;
            Hello.prototype.hostIndex = 0;
            Hello.prototype.token = "";

            Hello.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocolVersion != null && $Object.hasOwnProperty.call(message, "protocolVersion") && message.protocolVersion !== 0)
                    writer.uint32(8).uint32(message.protocolVersion);
                if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                    writer.uint32(16).int32(message.role);
                if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
                    writer.uint32(24).int32(message.mode);
                if (message.hostName != null && $Object.hasOwnProperty.call(message, "hostName") && message.hostName !== "")
                    writer.uint32(34).string(message.hostName);
                if (message.capabilities != null && message.capabilities.length)
                    for (let i = 0; i < message.capabilities.length; ++i)
                        writer.uint32(42).string(message.capabilities[i]);
                if (message.wantedStations != null && message.wantedStations.length)
                    writer.uint32(50).uint32s(message.wantedStations);
                if (message.hostIndex != null && $Object.hasOwnProperty.call(message, "hostIndex") && message.hostIndex !== 0)
                    writer.uint32(56).uint32(message.hostIndex);
                if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token !== "")
                    writer.uint32(66).string(message.token);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Hello.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Hello();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.protocolVersion = value;
                            else
                                delete message.protocolVersion;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.role = value;
                            else
                                delete message.role;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.mode = value;
                            else
                                delete message.mode;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.hostName = value;
                            else
                                delete message.hostName;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.capabilities && message.capabilities.length))
                                message.capabilities = [];
                            message.capabilities.push(reader.stringVerify());
                            continue;
                        }
                    case 6: {
                            if (wireType === 2) {
                                if (!(message.wantedStations && message.wantedStations.length))
                                    message.wantedStations = [];
                                reader.uint32s(message.wantedStations);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.wantedStations && message.wantedStations.length))
                                message.wantedStations = [];
                            message.wantedStations.push(reader.uint32());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hostIndex = value;
                            else
                                delete message.hostIndex;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.token = value;
                            else
                                delete message.token;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Hello;
        })();

        v1.Welcome = (function() {

            const Welcome = function (properties) {
                this.signalSites = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Welcome.prototype.protocolVersion = 0;
            Welcome.prototype.hostId = 0;
            Welcome.prototype.scenarioJson = "";
            Welcome.prototype.seed = "";
            Welcome.prototype.stationIds = $util.newBuffer([]);
            Welcome.prototype.stationTypes = $util.newBuffer([]);
            Welcome.prototype.stationXM = $util.newBuffer([]);
            Welcome.prototype.stationYM = $util.newBuffer([]);
            Welcome.prototype.windowUs = 0;
            Welcome.prototype.trafficStepUs = 0;
            Welcome.prototype.timeUs = 0;
            Welcome.prototype.originLatitudeDeg = 0;
            Welcome.prototype.originLongitudeDeg = 0;
            Welcome.prototype.epochItsMs = 0;
            Welcome.prototype.evaluationVehicle = $util.newBuffer([]);
            Welcome.prototype.liveJson = "";
            Welcome.prototype.ledger = null;
            Welcome.prototype.signalSites = $util.emptyArray;

            Welcome.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.protocolVersion != null && $Object.hasOwnProperty.call(message, "protocolVersion") && message.protocolVersion !== 0)
                    writer.uint32(8).uint32(message.protocolVersion);
                if (message.hostId != null && $Object.hasOwnProperty.call(message, "hostId") && message.hostId !== 0)
                    writer.uint32(16).uint32(message.hostId);
                if (message.scenarioJson != null && $Object.hasOwnProperty.call(message, "scenarioJson") && message.scenarioJson !== "")
                    writer.uint32(26).string(message.scenarioJson);
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed") && message.seed !== "")
                    writer.uint32(34).string(message.seed);
                if (message.stationIds != null && $Object.hasOwnProperty.call(message, "stationIds") && message.stationIds.length)
                    writer.uint32(42).bytes(message.stationIds);
                if (message.stationTypes != null && $Object.hasOwnProperty.call(message, "stationTypes") && message.stationTypes.length)
                    writer.uint32(50).bytes(message.stationTypes);
                if (message.stationXM != null && $Object.hasOwnProperty.call(message, "stationXM") && message.stationXM.length)
                    writer.uint32(58).bytes(message.stationXM);
                if (message.stationYM != null && $Object.hasOwnProperty.call(message, "stationYM") && message.stationYM.length)
                    writer.uint32(66).bytes(message.stationYM);
                if (message.windowUs != null && $Object.hasOwnProperty.call(message, "windowUs") && message.windowUs !== 0)
                    writer.uint32(72).uint32(message.windowUs);
                if (message.trafficStepUs != null && $Object.hasOwnProperty.call(message, "trafficStepUs") && message.trafficStepUs !== 0)
                    writer.uint32(80).uint32(message.trafficStepUs);
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(89).double(message.timeUs);
                if (message.originLatitudeDeg != null && $Object.hasOwnProperty.call(message, "originLatitudeDeg") && !$Object.is(message.originLatitudeDeg, 0))
                    writer.uint32(97).double(message.originLatitudeDeg);
                if (message.originLongitudeDeg != null && $Object.hasOwnProperty.call(message, "originLongitudeDeg") && !$Object.is(message.originLongitudeDeg, 0))
                    writer.uint32(105).double(message.originLongitudeDeg);
                if (message.epochItsMs != null && $Object.hasOwnProperty.call(message, "epochItsMs") && !$Object.is(message.epochItsMs, 0))
                    writer.uint32(113).double(message.epochItsMs);
                if (message.evaluationVehicle != null && $Object.hasOwnProperty.call(message, "evaluationVehicle") && message.evaluationVehicle.length)
                    writer.uint32(122).bytes(message.evaluationVehicle);
                if (message.liveJson != null && $Object.hasOwnProperty.call(message, "liveJson") && message.liveJson !== "")
                    writer.uint32(130).string(message.liveJson);
                if (message.ledger != null && $Object.hasOwnProperty.call(message, "ledger"))
                    $root.verge.v1.PrivacyLedger.encode(message.ledger, writer.uint32(138).fork(), _depth + 1).ldelim();
                if (message.signalSites != null && message.signalSites.length)
                    for (let i = 0; i < message.signalSites.length; ++i)
                        $root.verge.v1.SignalSite.encode(message.signalSites[i], writer.uint32(162).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Welcome.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Welcome();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.protocolVersion = value;
                            else
                                delete message.protocolVersion;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hostId = value;
                            else
                                delete message.hostId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.scenarioJson = value;
                            else
                                delete message.scenarioJson;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.seed = value;
                            else
                                delete message.seed;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.stationIds = value;
                            else
                                delete message.stationIds;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.stationTypes = value;
                            else
                                delete message.stationTypes;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.stationXM = value;
                            else
                                delete message.stationXM;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.stationYM = value;
                            else
                                delete message.stationYM;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.windowUs = value;
                            else
                                delete message.windowUs;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.trafficStepUs = value;
                            else
                                delete message.trafficStepUs;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.originLatitudeDeg = value;
                            else
                                delete message.originLatitudeDeg;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.originLongitudeDeg = value;
                            else
                                delete message.originLongitudeDeg;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.epochItsMs = value;
                            else
                                delete message.epochItsMs;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.evaluationVehicle = value;
                            else
                                delete message.evaluationVehicle;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.liveJson = value;
                            else
                                delete message.liveJson;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.ledger = $root.verge.v1.PrivacyLedger.decode(reader, reader.size(), $undefined, _depth + 1, message.ledger);
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            if (!(message.signalSites && message.signalSites.length))
                                message.signalSites = [];
                            message.signalSites.push($root.verge.v1.SignalSite.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Welcome;
        })();

        v1.SignalSite = (function() {

            const SignalSite = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SignalSite.prototype.rsuId = 0;
            SignalSite.prototype.map = null;

            SignalSite.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rsuId != null && $Object.hasOwnProperty.call(message, "rsuId") && message.rsuId !== 0)
                    writer.uint32(8).uint32(message.rsuId);
                if (message.map != null && $Object.hasOwnProperty.call(message, "map"))
                    $root.verge.v1.Mapem.encode(message.map, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SignalSite.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.SignalSite();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rsuId = value;
                            else
                                delete message.rsuId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.map = $root.verge.v1.Mapem.decode(reader, reader.size(), $undefined, _depth + 1, message.map);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SignalSite;
        })();

        v1.SignalStates = (function() {

            const SignalStates = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SignalStates.prototype.eventState = $util.newBuffer([]);
            SignalStates.prototype.minEndUs = $util.newBuffer([]);
            SignalStates.prototype.maxEndUs = $util.newBuffer([]);

            SignalStates.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.eventState != null && $Object.hasOwnProperty.call(message, "eventState") && message.eventState.length)
                    writer.uint32(10).bytes(message.eventState);
                if (message.minEndUs != null && $Object.hasOwnProperty.call(message, "minEndUs") && message.minEndUs.length)
                    writer.uint32(18).bytes(message.minEndUs);
                if (message.maxEndUs != null && $Object.hasOwnProperty.call(message, "maxEndUs") && message.maxEndUs.length)
                    writer.uint32(26).bytes(message.maxEndUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SignalStates.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.SignalStates();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.eventState = value;
                            else
                                delete message.eventState;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.minEndUs = value;
                            else
                                delete message.minEndUs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.maxEndUs = value;
                            else
                                delete message.maxEndUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SignalStates;
        })();

        v1.EgoStates = (function() {

            const EgoStates = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            EgoStates.prototype.timeUs = 0;
            EgoStates.prototype.stationId = $util.newBuffer([]);
            EgoStates.prototype.xM = $util.newBuffer([]);
            EgoStates.prototype.yM = $util.newBuffer([]);
            EgoStates.prototype.headingRad = $util.newBuffer([]);
            EgoStates.prototype.speedMps = $util.newBuffer([]);
            EgoStates.prototype.accelerationMps2 = $util.newBuffer([]);
            EgoStates.prototype.yawRateRadps = $util.newBuffer([]);
            EgoStates.prototype.context = $util.newBuffer([]);
            EgoStates.prototype.flags = $util.newBuffer([]);
            EgoStates.prototype.radar = null;

            EgoStates.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(9).double(message.timeUs);
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId.length)
                    writer.uint32(18).bytes(message.stationId);
                if (message.xM != null && $Object.hasOwnProperty.call(message, "xM") && message.xM.length)
                    writer.uint32(26).bytes(message.xM);
                if (message.yM != null && $Object.hasOwnProperty.call(message, "yM") && message.yM.length)
                    writer.uint32(34).bytes(message.yM);
                if (message.headingRad != null && $Object.hasOwnProperty.call(message, "headingRad") && message.headingRad.length)
                    writer.uint32(42).bytes(message.headingRad);
                if (message.speedMps != null && $Object.hasOwnProperty.call(message, "speedMps") && message.speedMps.length)
                    writer.uint32(50).bytes(message.speedMps);
                if (message.accelerationMps2 != null && $Object.hasOwnProperty.call(message, "accelerationMps2") && message.accelerationMps2.length)
                    writer.uint32(58).bytes(message.accelerationMps2);
                if (message.yawRateRadps != null && $Object.hasOwnProperty.call(message, "yawRateRadps") && message.yawRateRadps.length)
                    writer.uint32(66).bytes(message.yawRateRadps);
                if (message.context != null && $Object.hasOwnProperty.call(message, "context") && message.context.length)
                    writer.uint32(74).bytes(message.context);
                if (message.flags != null && $Object.hasOwnProperty.call(message, "flags") && message.flags.length)
                    writer.uint32(82).bytes(message.flags);
                if (message.radar != null && $Object.hasOwnProperty.call(message, "radar"))
                    $root.verge.v1.RadarDetections.encode(message.radar, writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            EgoStates.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.EgoStates();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.xM = value;
                            else
                                delete message.xM;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.yM = value;
                            else
                                delete message.yM;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.headingRad = value;
                            else
                                delete message.headingRad;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.speedMps = value;
                            else
                                delete message.speedMps;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.accelerationMps2 = value;
                            else
                                delete message.accelerationMps2;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.yawRateRadps = value;
                            else
                                delete message.yawRateRadps;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.context = value;
                            else
                                delete message.context;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.flags = value;
                            else
                                delete message.flags;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.radar = $root.verge.v1.RadarDetections.decode(reader, reader.size(), $undefined, _depth + 1, message.radar);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return EgoStates;
        })();

        v1.RadarDetections = (function() {

            const RadarDetections = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RadarDetections.prototype.first = $util.newBuffer([]);
            RadarDetections.prototype.rangeM = $util.newBuffer([]);
            RadarDetections.prototype.bearingRad = $util.newBuffer([]);
            RadarDetections.prototype.rangeRateMps = $util.newBuffer([]);
            RadarDetections.prototype.truthId = $util.newBuffer([]);

            RadarDetections.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.first != null && $Object.hasOwnProperty.call(message, "first") && message.first.length)
                    writer.uint32(10).bytes(message.first);
                if (message.rangeM != null && $Object.hasOwnProperty.call(message, "rangeM") && message.rangeM.length)
                    writer.uint32(18).bytes(message.rangeM);
                if (message.bearingRad != null && $Object.hasOwnProperty.call(message, "bearingRad") && message.bearingRad.length)
                    writer.uint32(26).bytes(message.bearingRad);
                if (message.rangeRateMps != null && $Object.hasOwnProperty.call(message, "rangeRateMps") && message.rangeRateMps.length)
                    writer.uint32(34).bytes(message.rangeRateMps);
                if (message.truthId != null && $Object.hasOwnProperty.call(message, "truthId") && message.truthId.length)
                    writer.uint32(42).bytes(message.truthId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RadarDetections.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.RadarDetections();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.first = value;
                            else
                                delete message.first;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.rangeM = value;
                            else
                                delete message.rangeM;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.bearingRad = value;
                            else
                                delete message.bearingRad;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.rangeRateMps = value;
                            else
                                delete message.rangeRateMps;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.truthId = value;
                            else
                                delete message.truthId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RadarDetections;
        })();

        v1.Signer = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CERTIFICATE"] = 0;
            values[valuesById[1] = "DIGEST"] = 1;
            return values;
        })();

        v1.SecurityEnvelope = (function() {

            const SecurityEnvelope = function (properties) {
                this.certificateRequests = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SecurityEnvelope.prototype.signer = 0;
            SecurityEnvelope.prototype.certificateRequests = $util.emptyArray;
            SecurityEnvelope.prototype.certificate = $util.newBuffer([]);
            SecurityEnvelope.prototype.signature = $util.newBuffer([]);

            SecurityEnvelope.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.signer != null && $Object.hasOwnProperty.call(message, "signer") && message.signer !== 0)
                    writer.uint32(8).int32(message.signer);
                if (message.certificateRequests != null && message.certificateRequests.length)
                    writer.uint32(18).uint32s(message.certificateRequests);
                if (message.certificate != null && $Object.hasOwnProperty.call(message, "certificate") && message.certificate.length)
                    writer.uint32(26).bytes(message.certificate);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(34).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SecurityEnvelope.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.SecurityEnvelope();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.signer = value;
                            else
                                delete message.signer;
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.certificateRequests && message.certificateRequests.length))
                                    message.certificateRequests = [];
                                reader.uint32s(message.certificateRequests);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.certificateRequests && message.certificateRequests.length))
                                message.certificateRequests = [];
                            message.certificateRequests.push(reader.uint32());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.certificate = value;
                            else
                                delete message.certificate;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SecurityEnvelope;
        })();

        v1.ReceivedFrame = (function() {

            const ReceivedFrame = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReceivedFrame.prototype.transmissionId = 0;
            ReceivedFrame.prototype.senderId = 0;
            ReceivedFrame.prototype.type = 0;
            ReceivedFrame.prototype.channel = 0;
            ReceivedFrame.prototype.payload = $util.newBuffer([]);
            ReceivedFrame.prototype.receiverId = $util.newBuffer([]);
            ReceivedFrame.prototype.timeUs = 0;
            ReceivedFrame.prototype.rssiDBm = $util.newBuffer([]);
            ReceivedFrame.prototype.sinrDB = $util.newBuffer([]);
            ReceivedFrame.prototype.startUs = 0;
            ReceivedFrame.prototype.hops = 0;
            ReceivedFrame.prototype.security = null;

            ReceivedFrame.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.transmissionId != null && $Object.hasOwnProperty.call(message, "transmissionId") && message.transmissionId !== 0)
                    writer.uint32(8).uint32(message.transmissionId);
                if (message.senderId != null && $Object.hasOwnProperty.call(message, "senderId") && message.senderId !== 0)
                    writer.uint32(16).uint32(message.senderId);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(24).int32(message.type);
                if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
                    writer.uint32(32).int32(message.channel);
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(42).bytes(message.payload);
                if (message.receiverId != null && $Object.hasOwnProperty.call(message, "receiverId") && message.receiverId.length)
                    writer.uint32(50).bytes(message.receiverId);
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(57).double(message.timeUs);
                if (message.rssiDBm != null && $Object.hasOwnProperty.call(message, "rssiDBm") && message.rssiDBm.length)
                    writer.uint32(66).bytes(message.rssiDBm);
                if (message.sinrDB != null && $Object.hasOwnProperty.call(message, "sinrDB") && message.sinrDB.length)
                    writer.uint32(74).bytes(message.sinrDB);
                if (message.startUs != null && $Object.hasOwnProperty.call(message, "startUs") && !$Object.is(message.startUs, 0))
                    writer.uint32(81).double(message.startUs);
                if (message.hops != null && $Object.hasOwnProperty.call(message, "hops") && message.hops !== 0)
                    writer.uint32(160).uint32(message.hops);
                if (message.security != null && $Object.hasOwnProperty.call(message, "security"))
                    $root.verge.v1.SecurityEnvelope.encode(message.security, writer.uint32(170).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReceivedFrame.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ReceivedFrame();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.transmissionId = value;
                            else
                                delete message.transmissionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.senderId = value;
                            else
                                delete message.senderId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.channel = value;
                            else
                                delete message.channel;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.receiverId = value;
                            else
                                delete message.receiverId;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.rssiDBm = value;
                            else
                                delete message.rssiDBm;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sinrDB = value;
                            else
                                delete message.sinrDB;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.startUs = value;
                            else
                                delete message.startUs;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hops = value;
                            else
                                delete message.hops;
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.security = $root.verge.v1.SecurityEnvelope.decode(reader, reader.size(), $undefined, _depth + 1, message.security);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReceivedFrame;
        })();

        v1.TransmissionOutcomes = (function() {

            const TransmissionOutcomes = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TransmissionOutcomes.prototype.stationId = $util.newBuffer([]);
            TransmissionOutcomes.prototype.sequence = $util.newBuffer([]);
            TransmissionOutcomes.prototype.result = $util.newBuffer([]);
            TransmissionOutcomes.prototype.accessDelayUs = $util.newBuffer([]);
            TransmissionOutcomes.prototype.airtimeUs = $util.newBuffer([]);

            TransmissionOutcomes.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId.length)
                    writer.uint32(10).bytes(message.stationId);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence.length)
                    writer.uint32(18).bytes(message.sequence);
                if (message.result != null && $Object.hasOwnProperty.call(message, "result") && message.result.length)
                    writer.uint32(26).bytes(message.result);
                if (message.accessDelayUs != null && $Object.hasOwnProperty.call(message, "accessDelayUs") && message.accessDelayUs.length)
                    writer.uint32(34).bytes(message.accessDelayUs);
                if (message.airtimeUs != null && $Object.hasOwnProperty.call(message, "airtimeUs") && message.airtimeUs.length)
                    writer.uint32(42).bytes(message.airtimeUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TransmissionOutcomes.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.TransmissionOutcomes();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.result = value;
                            else
                                delete message.result;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.accessDelayUs = value;
                            else
                                delete message.accessDelayUs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.airtimeUs = value;
                            else
                                delete message.airtimeUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TransmissionOutcomes;
        })();

        v1.ChannelLoad = (function() {

            const ChannelLoad = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ChannelLoad.prototype.stationId = $util.newBuffer([]);
            ChannelLoad.prototype.busyRatio = $util.newBuffer([]);
            ChannelLoad.prototype.gateIntervalUs = $util.newBuffer([]);

            ChannelLoad.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId.length)
                    writer.uint32(10).bytes(message.stationId);
                if (message.busyRatio != null && $Object.hasOwnProperty.call(message, "busyRatio") && message.busyRatio.length)
                    writer.uint32(18).bytes(message.busyRatio);
                if (message.gateIntervalUs != null && $Object.hasOwnProperty.call(message, "gateIntervalUs") && message.gateIntervalUs.length)
                    writer.uint32(26).bytes(message.gateIntervalUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ChannelLoad.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ChannelLoad();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.busyRatio = value;
                            else
                                delete message.busyRatio;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.gateIntervalUs = value;
                            else
                                delete message.gateIntervalUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ChannelLoad;
        })();

        v1.Advance = (function() {

            const Advance = function (properties) {
                this.frames = [];
                this.backhaul = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Advance.prototype.window = 0;
            Advance.prototype.fromUs = 0;
            Advance.prototype.untilUs = 0;
            Advance.prototype.ego = null;
            Advance.prototype.frames = $util.emptyArray;
            Advance.prototype.channel = null;
            Advance.prototype.outcomes = null;
            Advance.prototype.liveJson = "";
            Advance.prototype.backhaul = $util.emptyArray;
            Advance.prototype.outage = $util.newBuffer([]);
            Advance.prototype.signals = null;
            Advance.prototype.radar = null;

            Advance.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.window != null && $Object.hasOwnProperty.call(message, "window") && message.window !== 0)
                    writer.uint32(8).uint32(message.window);
                if (message.fromUs != null && $Object.hasOwnProperty.call(message, "fromUs") && !$Object.is(message.fromUs, 0))
                    writer.uint32(17).double(message.fromUs);
                if (message.untilUs != null && $Object.hasOwnProperty.call(message, "untilUs") && !$Object.is(message.untilUs, 0))
                    writer.uint32(25).double(message.untilUs);
                if (message.ego != null && $Object.hasOwnProperty.call(message, "ego"))
                    $root.verge.v1.EgoStates.encode(message.ego, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.frames != null && message.frames.length)
                    for (let i = 0; i < message.frames.length; ++i)
                        $root.verge.v1.ReceivedFrame.encode(message.frames[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.channel != null && $Object.hasOwnProperty.call(message, "channel"))
                    $root.verge.v1.ChannelLoad.encode(message.channel, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.outcomes != null && $Object.hasOwnProperty.call(message, "outcomes"))
                    $root.verge.v1.TransmissionOutcomes.encode(message.outcomes, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.liveJson != null && $Object.hasOwnProperty.call(message, "liveJson") && message.liveJson !== "")
                    writer.uint32(66).string(message.liveJson);
                if (message.backhaul != null && message.backhaul.length)
                    for (let i = 0; i < message.backhaul.length; ++i)
                        $root.verge.v1.BackhaulDelivery.encode(message.backhaul[i], writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.signals != null && $Object.hasOwnProperty.call(message, "signals"))
                    $root.verge.v1.SignalStates.encode(message.signals, writer.uint32(162).fork(), _depth + 1).ldelim();
                if (message.radar != null && $Object.hasOwnProperty.call(message, "radar"))
                    $root.verge.v1.RadarDetections.encode(message.radar, writer.uint32(170).fork(), _depth + 1).ldelim();
                if (message.outage != null && $Object.hasOwnProperty.call(message, "outage") && message.outage.length)
                    writer.uint32(242).bytes(message.outage);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Advance.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Advance();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.window = value;
                            else
                                delete message.window;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.fromUs = value;
                            else
                                delete message.fromUs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.untilUs = value;
                            else
                                delete message.untilUs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.ego = $root.verge.v1.EgoStates.decode(reader, reader.size(), $undefined, _depth + 1, message.ego);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.frames && message.frames.length))
                                message.frames = [];
                            message.frames.push($root.verge.v1.ReceivedFrame.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.channel = $root.verge.v1.ChannelLoad.decode(reader, reader.size(), $undefined, _depth + 1, message.channel);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.outcomes = $root.verge.v1.TransmissionOutcomes.decode(reader, reader.size(), $undefined, _depth + 1, message.outcomes);
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.liveJson = value;
                            else
                                delete message.liveJson;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.backhaul && message.backhaul.length))
                                message.backhaul = [];
                            message.backhaul.push($root.verge.v1.BackhaulDelivery.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 30: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.outage = value;
                            else
                                delete message.outage;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.signals = $root.verge.v1.SignalStates.decode(reader, reader.size(), $undefined, _depth + 1, message.signals);
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.radar = $root.verge.v1.RadarDetections.decode(reader, reader.size(), $undefined, _depth + 1, message.radar);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Advance;
        })();

        v1.BackhaulDelivery = (function() {

            const BackhaulDelivery = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            BackhaulDelivery.prototype.timeUs = 0;
            BackhaulDelivery.prototype.fromId = 0;
            BackhaulDelivery.prototype.toId = 0;
            BackhaulDelivery.prototype.type = 0;
            BackhaulDelivery.prototype.payload = $util.newBuffer([]);

            BackhaulDelivery.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(9).double(message.timeUs);
                if (message.fromId != null && $Object.hasOwnProperty.call(message, "fromId") && message.fromId !== 0)
                    writer.uint32(16).uint32(message.fromId);
                if (message.toId != null && $Object.hasOwnProperty.call(message, "toId") && message.toId !== 0)
                    writer.uint32(24).uint32(message.toId);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(32).int32(message.type);
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(42).bytes(message.payload);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            BackhaulDelivery.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.BackhaulDelivery();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fromId = value;
                            else
                                delete message.fromId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.toId = value;
                            else
                                delete message.toId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return BackhaulDelivery;
        })();

        v1.GeoBroadcast = (function() {

            const GeoBroadcast = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            GeoBroadcast.prototype.shape = 0;
            GeoBroadcast.prototype.xM = 0;
            GeoBroadcast.prototype.yM = 0;
            GeoBroadcast.prototype.aM = 0;
            GeoBroadcast.prototype.bM = 0;
            GeoBroadcast.prototype.azimuthRad = 0;
            GeoBroadcast.prototype.hopLimit = 0;
            GeoBroadcast.prototype.lifetimeMs = 0;

            GeoBroadcast.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape") && message.shape !== 0)
                    writer.uint32(8).uint32(message.shape);
                if (message.xM != null && $Object.hasOwnProperty.call(message, "xM") && !$Object.is(message.xM, 0))
                    writer.uint32(17).double(message.xM);
                if (message.yM != null && $Object.hasOwnProperty.call(message, "yM") && !$Object.is(message.yM, 0))
                    writer.uint32(25).double(message.yM);
                if (message.aM != null && $Object.hasOwnProperty.call(message, "aM") && !$Object.is(message.aM, 0))
                    writer.uint32(33).double(message.aM);
                if (message.bM != null && $Object.hasOwnProperty.call(message, "bM") && !$Object.is(message.bM, 0))
                    writer.uint32(41).double(message.bM);
                if (message.azimuthRad != null && $Object.hasOwnProperty.call(message, "azimuthRad") && !$Object.is(message.azimuthRad, 0))
                    writer.uint32(49).double(message.azimuthRad);
                if (message.hopLimit != null && $Object.hasOwnProperty.call(message, "hopLimit") && message.hopLimit !== 0)
                    writer.uint32(56).uint32(message.hopLimit);
                if (message.lifetimeMs != null && $Object.hasOwnProperty.call(message, "lifetimeMs") && message.lifetimeMs !== 0)
                    writer.uint32(64).uint32(message.lifetimeMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            GeoBroadcast.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.GeoBroadcast();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.shape = value;
                            else
                                delete message.shape;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.xM = value;
                            else
                                delete message.xM;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.yM = value;
                            else
                                delete message.yM;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.aM = value;
                            else
                                delete message.aM;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.bM = value;
                            else
                                delete message.bM;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.azimuthRad = value;
                            else
                                delete message.azimuthRad;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hopLimit = value;
                            else
                                delete message.hopLimit;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.lifetimeMs = value;
                            else
                                delete message.lifetimeMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GeoBroadcast;
        })();

        v1.TransmissionRequest = (function() {

            const TransmissionRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TransmissionRequest.prototype.stationId = 0;
            TransmissionRequest.prototype.sequence = 0;
            TransmissionRequest.prototype.timeUs = 0;
            TransmissionRequest.prototype.type = 0;
            TransmissionRequest.prototype.channel = 0;
            TransmissionRequest.prototype.accessCategory = 0;
            TransmissionRequest.prototype.airSize_B = 0;
            TransmissionRequest.prototype.payload = $util.newBuffer([]);
            TransmissionRequest.prototype.destinationId = 0;
            TransmissionRequest.prototype.dccProfile = 0;
            TransmissionRequest.prototype.geo = null;
            TransmissionRequest.prototype.security = null;

            TransmissionRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(8).uint32(message.stationId);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                    writer.uint32(16).uint32(message.sequence);
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(25).double(message.timeUs);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(32).int32(message.type);
                if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
                    writer.uint32(40).int32(message.channel);
                if (message.accessCategory != null && $Object.hasOwnProperty.call(message, "accessCategory") && message.accessCategory !== 0)
                    writer.uint32(48).int32(message.accessCategory);
                if (message.airSize_B != null && $Object.hasOwnProperty.call(message, "airSize_B") && message.airSize_B !== 0)
                    writer.uint32(56).uint32(message.airSize_B);
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(66).bytes(message.payload);
                if (message.destinationId != null && $Object.hasOwnProperty.call(message, "destinationId") && message.destinationId !== 0)
                    writer.uint32(72).uint32(message.destinationId);
                if (message.dccProfile != null && $Object.hasOwnProperty.call(message, "dccProfile") && message.dccProfile !== 0)
                    writer.uint32(80).int32(message.dccProfile);
                if (message.geo != null && $Object.hasOwnProperty.call(message, "geo"))
                    $root.verge.v1.GeoBroadcast.encode(message.geo, writer.uint32(162).fork(), _depth + 1).ldelim();
                if (message.security != null && $Object.hasOwnProperty.call(message, "security"))
                    $root.verge.v1.SecurityEnvelope.encode(message.security, writer.uint32(170).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TransmissionRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.TransmissionRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.channel = value;
                            else
                                delete message.channel;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.accessCategory = value;
                            else
                                delete message.accessCategory;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.airSize_B = value;
                            else
                                delete message.airSize_B;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.destinationId = value;
                            else
                                delete message.destinationId;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.dccProfile = value;
                            else
                                delete message.dccProfile;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.geo = $root.verge.v1.GeoBroadcast.decode(reader, reader.size(), $undefined, _depth + 1, message.geo);
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.security = $root.verge.v1.SecurityEnvelope.decode(reader, reader.size(), $undefined, _depth + 1, message.security);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TransmissionRequest;
        })();

        v1.Manoeuvre = (function() {

            const Manoeuvre = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Manoeuvre.prototype.stationId = 0;
            Manoeuvre.prototype.timeUs = 0;
            Manoeuvre.prototype.speedFactor = 0;
            Manoeuvre.prototype.durationMs = 0;
            Manoeuvre.prototype.advice = false;

            Manoeuvre.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(8).uint32(message.stationId);
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(17).double(message.timeUs);
                if (message.speedFactor != null && $Object.hasOwnProperty.call(message, "speedFactor") && !$Object.is(message.speedFactor, 0))
                    writer.uint32(29).float(message.speedFactor);
                if (message.durationMs != null && $Object.hasOwnProperty.call(message, "durationMs") && message.durationMs !== 0)
                    writer.uint32(32).uint32(message.durationMs);
                if (message.advice != null && $Object.hasOwnProperty.call(message, "advice") && message.advice !== false)
                    writer.uint32(160).bool(message.advice);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Manoeuvre.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Manoeuvre();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.speedFactor = value;
                            else
                                delete message.speedFactor;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.durationMs = value;
                            else
                                delete message.durationMs;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.advice = value;
                            else
                                delete message.advice;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Manoeuvre;
        })();

        v1.DenmReport = (function() {

            const DenmReport = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DenmReport.prototype.stationId = 0;
            DenmReport.prototype.originatingStationId = 0;
            DenmReport.prototype.sequenceNumber = 0;
            DenmReport.prototype.detectionUs = 0;
            DenmReport.prototype.generatedUs = 0;
            DenmReport.prototype.receivedUs = 0;
            DenmReport.prototype.processedUs = 0;
            DenmReport.prototype.fromInfrastructure = false;
            DenmReport.prototype.causeCode = 0;
            DenmReport.prototype.hops = 0;

            DenmReport.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(8).uint32(message.stationId);
                if (message.originatingStationId != null && $Object.hasOwnProperty.call(message, "originatingStationId") && message.originatingStationId !== 0)
                    writer.uint32(16).uint32(message.originatingStationId);
                if (message.sequenceNumber != null && $Object.hasOwnProperty.call(message, "sequenceNumber") && message.sequenceNumber !== 0)
                    writer.uint32(24).uint32(message.sequenceNumber);
                if (message.detectionUs != null && $Object.hasOwnProperty.call(message, "detectionUs") && !$Object.is(message.detectionUs, 0))
                    writer.uint32(33).double(message.detectionUs);
                if (message.generatedUs != null && $Object.hasOwnProperty.call(message, "generatedUs") && !$Object.is(message.generatedUs, 0))
                    writer.uint32(41).double(message.generatedUs);
                if (message.receivedUs != null && $Object.hasOwnProperty.call(message, "receivedUs") && !$Object.is(message.receivedUs, 0))
                    writer.uint32(49).double(message.receivedUs);
                if (message.processedUs != null && $Object.hasOwnProperty.call(message, "processedUs") && !$Object.is(message.processedUs, 0))
                    writer.uint32(57).double(message.processedUs);
                if (message.fromInfrastructure != null && $Object.hasOwnProperty.call(message, "fromInfrastructure") && message.fromInfrastructure !== false)
                    writer.uint32(64).bool(message.fromInfrastructure);
                if (message.causeCode != null && $Object.hasOwnProperty.call(message, "causeCode") && message.causeCode !== 0)
                    writer.uint32(72).uint32(message.causeCode);
                if (message.hops != null && $Object.hasOwnProperty.call(message, "hops") && message.hops !== 0)
                    writer.uint32(160).uint32(message.hops);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DenmReport.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.DenmReport();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.originatingStationId = value;
                            else
                                delete message.originatingStationId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequenceNumber = value;
                            else
                                delete message.sequenceNumber;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.detectionUs = value;
                            else
                                delete message.detectionUs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.generatedUs = value;
                            else
                                delete message.generatedUs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.receivedUs = value;
                            else
                                delete message.receivedUs;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.processedUs = value;
                            else
                                delete message.processedUs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.fromInfrastructure = value;
                            else
                                delete message.fromInfrastructure;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.causeCode = value;
                            else
                                delete message.causeCode;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hops = value;
                            else
                                delete message.hops;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DenmReport;
        })();

        v1.DenmOrigin = (function() {

            const DenmOrigin = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DenmOrigin.prototype.stationId = 0;
            DenmOrigin.prototype.sequenceNumber = 0;
            DenmOrigin.prototype.detectionUs = 0;
            DenmOrigin.prototype.generatedUs = 0;
            DenmOrigin.prototype.xM = 0;
            DenmOrigin.prototype.yM = 0;
            DenmOrigin.prototype.relevanceM = 0;
            DenmOrigin.prototype.causeCode = 0;
            DenmOrigin.prototype.repetition = false;
            DenmOrigin.prototype.originatingStationId = 0;

            DenmOrigin.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(8).uint32(message.stationId);
                if (message.sequenceNumber != null && $Object.hasOwnProperty.call(message, "sequenceNumber") && message.sequenceNumber !== 0)
                    writer.uint32(16).uint32(message.sequenceNumber);
                if (message.detectionUs != null && $Object.hasOwnProperty.call(message, "detectionUs") && !$Object.is(message.detectionUs, 0))
                    writer.uint32(25).double(message.detectionUs);
                if (message.generatedUs != null && $Object.hasOwnProperty.call(message, "generatedUs") && !$Object.is(message.generatedUs, 0))
                    writer.uint32(33).double(message.generatedUs);
                if (message.xM != null && $Object.hasOwnProperty.call(message, "xM") && !$Object.is(message.xM, 0))
                    writer.uint32(45).float(message.xM);
                if (message.yM != null && $Object.hasOwnProperty.call(message, "yM") && !$Object.is(message.yM, 0))
                    writer.uint32(53).float(message.yM);
                if (message.relevanceM != null && $Object.hasOwnProperty.call(message, "relevanceM") && !$Object.is(message.relevanceM, 0))
                    writer.uint32(61).float(message.relevanceM);
                if (message.causeCode != null && $Object.hasOwnProperty.call(message, "causeCode") && message.causeCode !== 0)
                    writer.uint32(64).uint32(message.causeCode);
                if (message.repetition != null && $Object.hasOwnProperty.call(message, "repetition") && message.repetition !== false)
                    writer.uint32(72).bool(message.repetition);
                if (message.originatingStationId != null && $Object.hasOwnProperty.call(message, "originatingStationId") && message.originatingStationId !== 0)
                    writer.uint32(160).uint32(message.originatingStationId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DenmOrigin.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.DenmOrigin();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequenceNumber = value;
                            else
                                delete message.sequenceNumber;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.detectionUs = value;
                            else
                                delete message.detectionUs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.generatedUs = value;
                            else
                                delete message.generatedUs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.xM = value;
                            else
                                delete message.xM;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.yM = value;
                            else
                                delete message.yM;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.relevanceM = value;
                            else
                                delete message.relevanceM;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.causeCode = value;
                            else
                                delete message.causeCode;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.repetition = value;
                            else
                                delete message.repetition;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.originatingStationId = value;
                            else
                                delete message.originatingStationId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DenmOrigin;
        })();

        v1.RoundReport = (function() {

            const RoundReport = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RoundReport.prototype.rsuId = 0;
            RoundReport.prototype.round = 0;
            RoundReport.prototype.modelVersion = 0;
            RoundReport.prototype.announcedUs = 0;
            RoundReport.prototype.closedUs = 0;
            RoundReport.prototype.modelDownUs = 0;
            RoundReport.prototype.trainingUs = 0;
            RoundReport.prototype.uploadUs = 0;
            RoundReport.prototype.participants = 0;
            RoundReport.prototype.updatesReceived = 0;
            RoundReport.prototype.updatesLate = 0;
            RoundReport.prototype.updatesLost = 0;
            RoundReport.prototype.bytesUp = 0;
            RoundReport.prototype.bytesDown = 0;
            RoundReport.prototype.model = $util.newBuffer([]);
            RoundReport.prototype.closedBelowMinimum = false;
            RoundReport.prototype.contributors = $util.newBuffer([]);
            RoundReport.prototype.noiseSigma = 0;

            RoundReport.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rsuId != null && $Object.hasOwnProperty.call(message, "rsuId") && message.rsuId !== 0)
                    writer.uint32(8).uint32(message.rsuId);
                if (message.round != null && $Object.hasOwnProperty.call(message, "round") && message.round !== 0)
                    writer.uint32(16).uint32(message.round);
                if (message.modelVersion != null && $Object.hasOwnProperty.call(message, "modelVersion") && message.modelVersion !== 0)
                    writer.uint32(24).uint32(message.modelVersion);
                if (message.announcedUs != null && $Object.hasOwnProperty.call(message, "announcedUs") && !$Object.is(message.announcedUs, 0))
                    writer.uint32(33).double(message.announcedUs);
                if (message.closedUs != null && $Object.hasOwnProperty.call(message, "closedUs") && !$Object.is(message.closedUs, 0))
                    writer.uint32(41).double(message.closedUs);
                if (message.modelDownUs != null && $Object.hasOwnProperty.call(message, "modelDownUs") && !$Object.is(message.modelDownUs, 0))
                    writer.uint32(49).double(message.modelDownUs);
                if (message.trainingUs != null && $Object.hasOwnProperty.call(message, "trainingUs") && !$Object.is(message.trainingUs, 0))
                    writer.uint32(57).double(message.trainingUs);
                if (message.uploadUs != null && $Object.hasOwnProperty.call(message, "uploadUs") && !$Object.is(message.uploadUs, 0))
                    writer.uint32(65).double(message.uploadUs);
                if (message.participants != null && $Object.hasOwnProperty.call(message, "participants") && message.participants !== 0)
                    writer.uint32(72).uint32(message.participants);
                if (message.updatesReceived != null && $Object.hasOwnProperty.call(message, "updatesReceived") && message.updatesReceived !== 0)
                    writer.uint32(80).uint32(message.updatesReceived);
                if (message.updatesLate != null && $Object.hasOwnProperty.call(message, "updatesLate") && message.updatesLate !== 0)
                    writer.uint32(88).uint32(message.updatesLate);
                if (message.updatesLost != null && $Object.hasOwnProperty.call(message, "updatesLost") && message.updatesLost !== 0)
                    writer.uint32(96).uint32(message.updatesLost);
                if (message.bytesUp != null && $Object.hasOwnProperty.call(message, "bytesUp") && message.bytesUp !== 0)
                    writer.uint32(104).uint32(message.bytesUp);
                if (message.bytesDown != null && $Object.hasOwnProperty.call(message, "bytesDown") && message.bytesDown !== 0)
                    writer.uint32(112).uint32(message.bytesDown);
                if (message.model != null && $Object.hasOwnProperty.call(message, "model") && message.model.length)
                    writer.uint32(122).bytes(message.model);
                if (message.closedBelowMinimum != null && $Object.hasOwnProperty.call(message, "closedBelowMinimum") && message.closedBelowMinimum !== false)
                    writer.uint32(128).bool(message.closedBelowMinimum);
                if (message.contributors != null && $Object.hasOwnProperty.call(message, "contributors") && message.contributors.length)
                    writer.uint32(138).bytes(message.contributors);
                if (message.noiseSigma != null && $Object.hasOwnProperty.call(message, "noiseSigma") && !$Object.is(message.noiseSigma, 0))
                    writer.uint32(149).float(message.noiseSigma);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RoundReport.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.RoundReport();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rsuId = value;
                            else
                                delete message.rsuId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.round = value;
                            else
                                delete message.round;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.modelVersion = value;
                            else
                                delete message.modelVersion;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.announcedUs = value;
                            else
                                delete message.announcedUs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.closedUs = value;
                            else
                                delete message.closedUs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.modelDownUs = value;
                            else
                                delete message.modelDownUs;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.trainingUs = value;
                            else
                                delete message.trainingUs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.uploadUs = value;
                            else
                                delete message.uploadUs;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.participants = value;
                            else
                                delete message.participants;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.updatesReceived = value;
                            else
                                delete message.updatesReceived;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.updatesLate = value;
                            else
                                delete message.updatesLate;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.updatesLost = value;
                            else
                                delete message.updatesLost;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.bytesUp = value;
                            else
                                delete message.bytesUp;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.bytesDown = value;
                            else
                                delete message.bytesDown;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.model = value;
                            else
                                delete message.model;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.closedBelowMinimum = value;
                            else
                                delete message.closedBelowMinimum;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.contributors = value;
                            else
                                delete message.contributors;
                            continue;
                        }
                    case 18: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.noiseSigma = value;
                            else
                                delete message.noiseSigma;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RoundReport;
        })();

        v1.CloudReport = (function() {

            const CloudReport = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CloudReport.prototype.cloudRound = 0;
            CloudReport.prototype.startedUs = 0;
            CloudReport.prototype.finishedUs = 0;
            CloudReport.prototype.rsus = 0;
            CloudReport.prototype.model = $util.newBuffer([]);
            CloudReport.prototype.bytes = 0;
            CloudReport.prototype.aggregatedUs = 0;

            CloudReport.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cloudRound != null && $Object.hasOwnProperty.call(message, "cloudRound") && message.cloudRound !== 0)
                    writer.uint32(8).uint32(message.cloudRound);
                if (message.startedUs != null && $Object.hasOwnProperty.call(message, "startedUs") && !$Object.is(message.startedUs, 0))
                    writer.uint32(17).double(message.startedUs);
                if (message.finishedUs != null && $Object.hasOwnProperty.call(message, "finishedUs") && !$Object.is(message.finishedUs, 0))
                    writer.uint32(25).double(message.finishedUs);
                if (message.rsus != null && $Object.hasOwnProperty.call(message, "rsus") && message.rsus !== 0)
                    writer.uint32(32).uint32(message.rsus);
                if (message.model != null && $Object.hasOwnProperty.call(message, "model") && message.model.length)
                    writer.uint32(42).bytes(message.model);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && message.bytes !== 0)
                    writer.uint32(48).uint32(message.bytes);
                if (message.aggregatedUs != null && $Object.hasOwnProperty.call(message, "aggregatedUs") && !$Object.is(message.aggregatedUs, 0))
                    writer.uint32(241).double(message.aggregatedUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CloudReport.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.CloudReport();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.cloudRound = value;
                            else
                                delete message.cloudRound;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.startedUs = value;
                            else
                                delete message.startedUs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.finishedUs = value;
                            else
                                delete message.finishedUs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rsus = value;
                            else
                                delete message.rsus;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.model = value;
                            else
                                delete message.model;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    case 30: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.aggregatedUs = value;
                            else
                                delete message.aggregatedUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CloudReport;
        })();

        v1.PrivacyLedger = (function() {

            const PrivacyLedger = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PrivacyLedger.prototype.vehicleId = $util.newBuffer([]);
            PrivacyLedger.prototype.epsilon = $util.newBuffer([]);
            PrivacyLedger.prototype.releases = $util.newBuffer([]);
            PrivacyLedger.prototype.rdp = $util.newBuffer([]);

            PrivacyLedger.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId") && message.vehicleId.length)
                    writer.uint32(10).bytes(message.vehicleId);
                if (message.epsilon != null && $Object.hasOwnProperty.call(message, "epsilon") && message.epsilon.length)
                    writer.uint32(18).bytes(message.epsilon);
                if (message.releases != null && $Object.hasOwnProperty.call(message, "releases") && message.releases.length)
                    writer.uint32(26).bytes(message.releases);
                if (message.rdp != null && $Object.hasOwnProperty.call(message, "rdp") && message.rdp.length)
                    writer.uint32(34).bytes(message.rdp);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PrivacyLedger.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.PrivacyLedger();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.vehicleId = value;
                            else
                                delete message.vehicleId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epsilon = value;
                            else
                                delete message.epsilon;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.releases = value;
                            else
                                delete message.releases;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.rdp = value;
                            else
                                delete message.rdp;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PrivacyLedger;
        })();

        v1.SampleReport = (function() {

            const SampleReport = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SampleReport.prototype.vehicleId = $util.newBuffer([]);
            SampleReport.prototype.timeS = $util.newBuffer([]);
            SampleReport.prototype.features = $util.newBuffer([]);
            SampleReport.prototype.label = $util.newBuffer([]);
            SampleReport.prototype.eventId = $util.newBuffer([]);
            SampleReport.prototype.prediction = $util.newBuffer([]);
            SampleReport.prototype.placeId = $util.newBuffer([]);

            SampleReport.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId") && message.vehicleId.length)
                    writer.uint32(10).bytes(message.vehicleId);
                if (message.timeS != null && $Object.hasOwnProperty.call(message, "timeS") && message.timeS.length)
                    writer.uint32(18).bytes(message.timeS);
                if (message.features != null && $Object.hasOwnProperty.call(message, "features") && message.features.length)
                    writer.uint32(26).bytes(message.features);
                if (message.label != null && $Object.hasOwnProperty.call(message, "label") && message.label.length)
                    writer.uint32(34).bytes(message.label);
                if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId.length)
                    writer.uint32(42).bytes(message.eventId);
                if (message.prediction != null && $Object.hasOwnProperty.call(message, "prediction") && message.prediction.length)
                    writer.uint32(50).bytes(message.prediction);
                if (message.placeId != null && $Object.hasOwnProperty.call(message, "placeId") && message.placeId.length)
                    writer.uint32(58).bytes(message.placeId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SampleReport.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.SampleReport();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.vehicleId = value;
                            else
                                delete message.vehicleId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.timeS = value;
                            else
                                delete message.timeS;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.features = value;
                            else
                                delete message.features;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.label = value;
                            else
                                delete message.label;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.eventId = value;
                            else
                                delete message.eventId;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.prediction = value;
                            else
                                delete message.prediction;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.placeId = value;
                            else
                                delete message.placeId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SampleReport;
        })();

        v1.SecurityReport = (function() {

            const SecurityReport = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SecurityReport.prototype.verified = 0;
            SecurityReport.prototype.waitedUs = 0;
            SecurityReport.prototype.unknownSigners = 0;
            SecurityReport.prototype.certificateRequests = 0;
            SecurityReport.prototype.refused = 0;

            SecurityReport.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.verified != null && $Object.hasOwnProperty.call(message, "verified") && message.verified !== 0)
                    writer.uint32(8).uint32(message.verified);
                if (message.waitedUs != null && $Object.hasOwnProperty.call(message, "waitedUs") && !$Object.is(message.waitedUs, 0))
                    writer.uint32(17).double(message.waitedUs);
                if (message.unknownSigners != null && $Object.hasOwnProperty.call(message, "unknownSigners") && message.unknownSigners !== 0)
                    writer.uint32(24).uint32(message.unknownSigners);
                if (message.certificateRequests != null && $Object.hasOwnProperty.call(message, "certificateRequests") && message.certificateRequests !== 0)
                    writer.uint32(32).uint32(message.certificateRequests);
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused") && message.refused !== 0)
                    writer.uint32(40).uint32(message.refused);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SecurityReport.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.SecurityReport();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.verified = value;
                            else
                                delete message.verified;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.waitedUs = value;
                            else
                                delete message.waitedUs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.unknownSigners = value;
                            else
                                delete message.unknownSigners;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.certificateRequests = value;
                            else
                                delete message.certificateRequests;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.refused = value;
                            else
                                delete message.refused;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SecurityReport;
        })();

        v1.AwarenessReport = (function() {

            const AwarenessReport = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AwarenessReport.prototype.looks = 0;
            AwarenessReport.prototype.byCam = 0;
            AwarenessReport.prototype.byCpm = 0;
            AwarenessReport.prototype.byEither = 0;
            AwarenessReport.prototype.camAgeUs = 0;
            AwarenessReport.prototype.cpmAgeUs = 0;
            AwarenessReport.prototype.speedAdvices = 0;
            AwarenessReport.prototype.byRoadside = 0;

            AwarenessReport.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.looks != null && $Object.hasOwnProperty.call(message, "looks") && message.looks !== 0)
                    writer.uint32(8).uint32(message.looks);
                if (message.byCam != null && $Object.hasOwnProperty.call(message, "byCam") && message.byCam !== 0)
                    writer.uint32(16).uint32(message.byCam);
                if (message.byCpm != null && $Object.hasOwnProperty.call(message, "byCpm") && message.byCpm !== 0)
                    writer.uint32(24).uint32(message.byCpm);
                if (message.byEither != null && $Object.hasOwnProperty.call(message, "byEither") && message.byEither !== 0)
                    writer.uint32(32).uint32(message.byEither);
                if (message.camAgeUs != null && $Object.hasOwnProperty.call(message, "camAgeUs") && !$Object.is(message.camAgeUs, 0))
                    writer.uint32(41).double(message.camAgeUs);
                if (message.cpmAgeUs != null && $Object.hasOwnProperty.call(message, "cpmAgeUs") && !$Object.is(message.cpmAgeUs, 0))
                    writer.uint32(49).double(message.cpmAgeUs);
                if (message.speedAdvices != null && $Object.hasOwnProperty.call(message, "speedAdvices") && message.speedAdvices !== 0)
                    writer.uint32(56).uint32(message.speedAdvices);
                if (message.byRoadside != null && $Object.hasOwnProperty.call(message, "byRoadside") && message.byRoadside !== 0)
                    writer.uint32(64).uint32(message.byRoadside);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AwarenessReport.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.AwarenessReport();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.looks = value;
                            else
                                delete message.looks;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.byCam = value;
                            else
                                delete message.byCam;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.byCpm = value;
                            else
                                delete message.byCpm;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.byEither = value;
                            else
                                delete message.byEither;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.camAgeUs = value;
                            else
                                delete message.camAgeUs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.cpmAgeUs = value;
                            else
                                delete message.cpmAgeUs;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.speedAdvices = value;
                            else
                                delete message.speedAdvices;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.byRoadside = value;
                            else
                                delete message.byRoadside;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AwarenessReport;
        })();

        v1.HostEvent = (function() {

            const HostEvent = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            HostEvent.prototype.timeUs = 0;
            HostEvent.prototype.stationId = 0;
            HostEvent.prototype.code = "";
            HostEvent.prototype.text = "";

            HostEvent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(9).double(message.timeUs);
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(16).uint32(message.stationId);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(26).string(message.code);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(34).string(message.text);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            HostEvent.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.HostEvent();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return HostEvent;
        })();

        v1.Reports = (function() {

            const Reports = function (properties) {
                this.denm = [];
                this.denmOrigin = [];
                this.round = [];
                this.cloud = [];
                this.events = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Reports.prototype.denm = $util.emptyArray;
            Reports.prototype.denmOrigin = $util.emptyArray;
            Reports.prototype.round = $util.emptyArray;
            Reports.prototype.cloud = $util.emptyArray;
            Reports.prototype.ledger = null;
            Reports.prototype.samples = null;
            Reports.prototype.events = $util.emptyArray;
            Reports.prototype.beliefStationId = $util.newBuffer([]);
            Reports.prototype.belief = $util.newBuffer([]);
            Reports.prototype.security = null;
            Reports.prototype.modelStationId = $util.newBuffer([]);
            Reports.prototype.modelRsuId = $util.newBuffer([]);
            Reports.prototype.modelVersion = $util.newBuffer([]);
            Reports.prototype.awareness = null;

            Reports.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.denm != null && message.denm.length)
                    for (let i = 0; i < message.denm.length; ++i)
                        $root.verge.v1.DenmReport.encode(message.denm[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.denmOrigin != null && message.denmOrigin.length)
                    for (let i = 0; i < message.denmOrigin.length; ++i)
                        $root.verge.v1.DenmOrigin.encode(message.denmOrigin[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.round != null && message.round.length)
                    for (let i = 0; i < message.round.length; ++i)
                        $root.verge.v1.RoundReport.encode(message.round[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.cloud != null && message.cloud.length)
                    for (let i = 0; i < message.cloud.length; ++i)
                        $root.verge.v1.CloudReport.encode(message.cloud[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.ledger != null && $Object.hasOwnProperty.call(message, "ledger"))
                    $root.verge.v1.PrivacyLedger.encode(message.ledger, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.samples != null && $Object.hasOwnProperty.call(message, "samples"))
                    $root.verge.v1.SampleReport.encode(message.samples, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.events != null && message.events.length)
                    for (let i = 0; i < message.events.length; ++i)
                        $root.verge.v1.HostEvent.encode(message.events[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.beliefStationId != null && $Object.hasOwnProperty.call(message, "beliefStationId") && message.beliefStationId.length)
                    writer.uint32(66).bytes(message.beliefStationId);
                if (message.belief != null && $Object.hasOwnProperty.call(message, "belief") && message.belief.length)
                    writer.uint32(74).bytes(message.belief);
                if (message.security != null && $Object.hasOwnProperty.call(message, "security"))
                    $root.verge.v1.SecurityReport.encode(message.security, writer.uint32(162).fork(), _depth + 1).ldelim();
                if (message.awareness != null && $Object.hasOwnProperty.call(message, "awareness"))
                    $root.verge.v1.AwarenessReport.encode(message.awareness, writer.uint32(170).fork(), _depth + 1).ldelim();
                if (message.modelStationId != null && $Object.hasOwnProperty.call(message, "modelStationId") && message.modelStationId.length)
                    writer.uint32(242).bytes(message.modelStationId);
                if (message.modelRsuId != null && $Object.hasOwnProperty.call(message, "modelRsuId") && message.modelRsuId.length)
                    writer.uint32(250).bytes(message.modelRsuId);
                if (message.modelVersion != null && $Object.hasOwnProperty.call(message, "modelVersion") && message.modelVersion.length)
                    writer.uint32(258).bytes(message.modelVersion);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Reports.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Reports();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.denm && message.denm.length))
                                message.denm = [];
                            message.denm.push($root.verge.v1.DenmReport.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.denmOrigin && message.denmOrigin.length))
                                message.denmOrigin = [];
                            message.denmOrigin.push($root.verge.v1.DenmOrigin.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.round && message.round.length))
                                message.round = [];
                            message.round.push($root.verge.v1.RoundReport.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.cloud && message.cloud.length))
                                message.cloud = [];
                            message.cloud.push($root.verge.v1.CloudReport.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.ledger = $root.verge.v1.PrivacyLedger.decode(reader, reader.size(), $undefined, _depth + 1, message.ledger);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.samples = $root.verge.v1.SampleReport.decode(reader, reader.size(), $undefined, _depth + 1, message.samples);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.events && message.events.length))
                                message.events = [];
                            message.events.push($root.verge.v1.HostEvent.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.beliefStationId = value;
                            else
                                delete message.beliefStationId;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.belief = value;
                            else
                                delete message.belief;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.security = $root.verge.v1.SecurityReport.decode(reader, reader.size(), $undefined, _depth + 1, message.security);
                            continue;
                        }
                    case 30: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.modelStationId = value;
                            else
                                delete message.modelStationId;
                            continue;
                        }
                    case 31: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.modelRsuId = value;
                            else
                                delete message.modelRsuId;
                            continue;
                        }
                    case 32: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.modelVersion = value;
                            else
                                delete message.modelVersion;
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.awareness = $root.verge.v1.AwarenessReport.decode(reader, reader.size(), $undefined, _depth + 1, message.awareness);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Reports;
        })();

        v1.BackhaulRequest = (function() {

            const BackhaulRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            BackhaulRequest.prototype.timeUs = 0;
            BackhaulRequest.prototype.fromId = 0;
            BackhaulRequest.prototype.toId = 0;
            BackhaulRequest.prototype.type = 0;
            BackhaulRequest.prototype.size_B = 0;
            BackhaulRequest.prototype.payload = $util.newBuffer([]);

            BackhaulRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(9).double(message.timeUs);
                if (message.fromId != null && $Object.hasOwnProperty.call(message, "fromId") && message.fromId !== 0)
                    writer.uint32(16).uint32(message.fromId);
                if (message.toId != null && $Object.hasOwnProperty.call(message, "toId") && message.toId !== 0)
                    writer.uint32(24).uint32(message.toId);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(32).int32(message.type);
                if (message.size_B != null && $Object.hasOwnProperty.call(message, "size_B") && message.size_B !== 0)
                    writer.uint32(40).uint32(message.size_B);
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(50).bytes(message.payload);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            BackhaulRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.BackhaulRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.fromId = value;
                            else
                                delete message.fromId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.toId = value;
                            else
                                delete message.toId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.size_B = value;
                            else
                                delete message.size_B;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return BackhaulRequest;
        })();

        v1.Done = (function() {

            const Done = function (properties) {
                this.transmissions = [];
                this.manoeuvres = [];
                this.backhaul = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Done.prototype.window = 0;
            Done.prototype.transmissions = $util.emptyArray;
            Done.prototype.manoeuvres = $util.emptyArray;
            Done.prototype.reports = null;
            Done.prototype.backhaul = $util.emptyArray;

            Done.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.window != null && $Object.hasOwnProperty.call(message, "window") && message.window !== 0)
                    writer.uint32(8).uint32(message.window);
                if (message.transmissions != null && message.transmissions.length)
                    for (let i = 0; i < message.transmissions.length; ++i)
                        $root.verge.v1.TransmissionRequest.encode(message.transmissions[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.manoeuvres != null && message.manoeuvres.length)
                    for (let i = 0; i < message.manoeuvres.length; ++i)
                        $root.verge.v1.Manoeuvre.encode(message.manoeuvres[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.reports != null && $Object.hasOwnProperty.call(message, "reports"))
                    $root.verge.v1.Reports.encode(message.reports, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.backhaul != null && message.backhaul.length)
                    for (let i = 0; i < message.backhaul.length; ++i)
                        $root.verge.v1.BackhaulRequest.encode(message.backhaul[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Done.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Done();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.window = value;
                            else
                                delete message.window;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.transmissions && message.transmissions.length))
                                message.transmissions = [];
                            message.transmissions.push($root.verge.v1.TransmissionRequest.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.manoeuvres && message.manoeuvres.length))
                                message.manoeuvres = [];
                            message.manoeuvres.push($root.verge.v1.Manoeuvre.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.reports = $root.verge.v1.Reports.decode(reader, reader.size(), $undefined, _depth + 1, message.reports);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.backhaul && message.backhaul.length))
                                message.backhaul = [];
                            message.backhaul.push($root.verge.v1.BackhaulRequest.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Done;
        })();

        v1.Bye = (function() {

            const Bye = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Bye.prototype.reason = "";

            Bye.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(10).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Bye.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Bye();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Bye;
        })();

        v1.ProtocolError = (function() {

            const ProtocolError = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ProtocolError.prototype.code = "";
            ProtocolError.prototype.message = "";
            ProtocolError.prototype.fatal = false;
            ProtocolError.prototype.where = "";
            ProtocolError.prototype.expected = "";
            ProtocolError.prototype.got = "";

            ProtocolError.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(10).string(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(18).string(message.message);
                if (message.fatal != null && $Object.hasOwnProperty.call(message, "fatal") && message.fatal !== false)
                    writer.uint32(24).bool(message.fatal);
                if (message.where != null && $Object.hasOwnProperty.call(message, "where") && message.where !== "")
                    writer.uint32(34).string(message.where);
                if (message.expected != null && $Object.hasOwnProperty.call(message, "expected") && message.expected !== "")
                    writer.uint32(42).string(message.expected);
                if (message.got != null && $Object.hasOwnProperty.call(message, "got") && message.got !== "")
                    writer.uint32(50).string(message.got);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ProtocolError.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ProtocolError();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.fatal = value;
                            else
                                delete message.fatal;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.where = value;
                            else
                                delete message.where;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.expected = value;
                            else
                                delete message.expected;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.got = value;
                            else
                                delete message.got;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ProtocolError;
        })();

        v1.HostFrame = (function() {

            const HostFrame = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            HostFrame.prototype.hello = null;
            HostFrame.prototype.welcome = null;
            HostFrame.prototype.advance = null;
            HostFrame.prototype.done = null;
            HostFrame.prototype.bye = null;
            HostFrame.prototype.error = null;

            let $oneOfFields;

            $Object.defineProperty(HostFrame.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["hello", "welcome", "advance", "done", "bye", "error"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            HostFrame.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                    $root.verge.v1.Hello.encode(message.hello, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                    $root.verge.v1.Welcome.encode(message.welcome, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.advance != null && $Object.hasOwnProperty.call(message, "advance"))
                    $root.verge.v1.Advance.encode(message.advance, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                    $root.verge.v1.Done.encode(message.done, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.bye != null && $Object.hasOwnProperty.call(message, "bye"))
                    $root.verge.v1.Bye.encode(message.bye, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
                    $root.verge.v1.ProtocolError.encode(message.error, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            HostFrame.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.HostFrame();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.hello = $root.verge.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                            message.body = "hello";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.welcome = $root.verge.v1.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                            message.body = "welcome";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.advance = $root.verge.v1.Advance.decode(reader, reader.size(), $undefined, _depth + 1, message.advance);
                            message.body = "advance";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.done = $root.verge.v1.Done.decode(reader, reader.size(), $undefined, _depth + 1, message.done);
                            message.body = "done";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.bye = $root.verge.v1.Bye.decode(reader, reader.size(), $undefined, _depth + 1, message.bye);
                            message.body = "bye";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.error = $root.verge.v1.ProtocolError.decode(reader, reader.size(), $undefined, _depth + 1, message.error);
                            message.body = "error";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return HostFrame;
        })();

        v1.TraceMessage = (function() {

            const TraceMessage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TraceMessage.prototype.timeUs = 0;
            TraceMessage.prototype.station = "";
            TraceMessage.prototype.receiver = "";
            TraceMessage.prototype.type = "";
            TraceMessage.prototype.rssiDBm = null;
            TraceMessage.prototype.own = false;
            TraceMessage.prototype.messageCount = null;
            TraceMessage.prototype.xM = null;
            TraceMessage.prototype.yM = null;
            TraceMessage.prototype.speedMps = null;
            TraceMessage.prototype.headingRad = null;
            TraceMessage.prototype.accelerationMps2 = null;
            TraceMessage.prototype.lengthM = null;
            TraceMessage.prototype.widthM = null;
            TraceMessage.prototype.json = "";
            TraceMessage.prototype.payload = $util.newBuffer([]);

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TraceMessage.prototype, "_rssiDBm", {
                get: $util.oneOfGetter($oneOfFields = ["rssiDBm"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TraceMessage.prototype, "_messageCount", {
                get: $util.oneOfGetter($oneOfFields = ["messageCount"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TraceMessage.prototype, "_xM", {
                get: $util.oneOfGetter($oneOfFields = ["xM"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TraceMessage.prototype, "_yM", {
                get: $util.oneOfGetter($oneOfFields = ["yM"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TraceMessage.prototype, "_speedMps", {
                get: $util.oneOfGetter($oneOfFields = ["speedMps"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TraceMessage.prototype, "_headingRad", {
                get: $util.oneOfGetter($oneOfFields = ["headingRad"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TraceMessage.prototype, "_accelerationMps2", {
                get: $util.oneOfGetter($oneOfFields = ["accelerationMps2"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TraceMessage.prototype, "_lengthM", {
                get: $util.oneOfGetter($oneOfFields = ["lengthM"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TraceMessage.prototype, "_widthM", {
                get: $util.oneOfGetter($oneOfFields = ["widthM"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            TraceMessage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(9).double(message.timeUs);
                if (message.station != null && $Object.hasOwnProperty.call(message, "station") && message.station !== "")
                    writer.uint32(18).string(message.station);
                if (message.receiver != null && $Object.hasOwnProperty.call(message, "receiver") && message.receiver !== "")
                    writer.uint32(26).string(message.receiver);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== "")
                    writer.uint32(34).string(message.type);
                if (message.rssiDBm != null && $Object.hasOwnProperty.call(message, "rssiDBm"))
                    writer.uint32(45).float(message.rssiDBm);
                if (message.own != null && $Object.hasOwnProperty.call(message, "own") && message.own !== false)
                    writer.uint32(48).bool(message.own);
                if (message.messageCount != null && $Object.hasOwnProperty.call(message, "messageCount"))
                    writer.uint32(56).uint32(message.messageCount);
                if (message.xM != null && $Object.hasOwnProperty.call(message, "xM"))
                    writer.uint32(65).double(message.xM);
                if (message.yM != null && $Object.hasOwnProperty.call(message, "yM"))
                    writer.uint32(73).double(message.yM);
                if (message.speedMps != null && $Object.hasOwnProperty.call(message, "speedMps"))
                    writer.uint32(85).float(message.speedMps);
                if (message.headingRad != null && $Object.hasOwnProperty.call(message, "headingRad"))
                    writer.uint32(93).float(message.headingRad);
                if (message.accelerationMps2 != null && $Object.hasOwnProperty.call(message, "accelerationMps2"))
                    writer.uint32(101).float(message.accelerationMps2);
                if (message.lengthM != null && $Object.hasOwnProperty.call(message, "lengthM"))
                    writer.uint32(109).float(message.lengthM);
                if (message.widthM != null && $Object.hasOwnProperty.call(message, "widthM"))
                    writer.uint32(117).float(message.widthM);
                if (message.json != null && $Object.hasOwnProperty.call(message, "json") && message.json !== "")
                    writer.uint32(122).string(message.json);
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(130).bytes(message.payload);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TraceMessage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.TraceMessage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.station = value;
                            else
                                delete message.station;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.receiver = value;
                            else
                                delete message.receiver;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 5)
                                break;
                            message.rssiDBm = reader.float();
                            message._rssiDBm = "rssiDBm";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.own = value;
                            else
                                delete message.own;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.messageCount = reader.uint32();
                            message._messageCount = "messageCount";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            message.xM = reader.double();
                            message._xM = "xM";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 1)
                                break;
                            message.yM = reader.double();
                            message._yM = "yM";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 5)
                                break;
                            message.speedMps = reader.float();
                            message._speedMps = "speedMps";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 5)
                                break;
                            message.headingRad = reader.float();
                            message._headingRad = "headingRad";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 5)
                                break;
                            message.accelerationMps2 = reader.float();
                            message._accelerationMps2 = "accelerationMps2";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 5)
                                break;
                            message.lengthM = reader.float();
                            message._lengthM = "lengthM";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 5)
                                break;
                            message.widthM = reader.float();
                            message._widthM = "widthM";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.json = value;
                            else
                                delete message.json;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TraceMessage;
        })();

        v1.ControlChange = (function() {

            const ControlChange = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ControlChange.prototype.timeUs = 0;
            ControlChange.prototype.path = "";
            ControlChange.prototype.valueJson = "";
            ControlChange.prototype.origin = "";

            ControlChange.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(9).double(message.timeUs);
                if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                    writer.uint32(18).string(message.path);
                if (message.valueJson != null && $Object.hasOwnProperty.call(message, "valueJson") && message.valueJson !== "")
                    writer.uint32(26).string(message.valueJson);
                if (message.origin != null && $Object.hasOwnProperty.call(message, "origin") && message.origin !== "")
                    writer.uint32(34).string(message.origin);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ControlChange.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ControlChange();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.path = value;
                            else
                                delete message.path;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.valueJson = value;
                            else
                                delete message.valueJson;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.origin = value;
                            else
                                delete message.origin;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ControlChange;
        })();

        v1.TraceInfo = (function() {

            const TraceInfo = function (properties) {
                this.stations = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TraceInfo.prototype.format = "";
            TraceInfo.prototype.source = "";
            TraceInfo.prototype.originUnixMs = 0;
            TraceInfo.prototype.timeNote = "";
            TraceInfo.prototype.stations = $util.emptyArray;
            TraceInfo.prototype.manifestJson = "";

            TraceInfo.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.format != null && $Object.hasOwnProperty.call(message, "format") && message.format !== "")
                    writer.uint32(10).string(message.format);
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== "")
                    writer.uint32(18).string(message.source);
                if (message.originUnixMs != null && $Object.hasOwnProperty.call(message, "originUnixMs") && !$Object.is(message.originUnixMs, 0))
                    writer.uint32(25).double(message.originUnixMs);
                if (message.timeNote != null && $Object.hasOwnProperty.call(message, "timeNote") && message.timeNote !== "")
                    writer.uint32(34).string(message.timeNote);
                if (message.stations != null && message.stations.length)
                    for (let i = 0; i < message.stations.length; ++i)
                        writer.uint32(42).string(message.stations[i]);
                if (message.manifestJson != null && $Object.hasOwnProperty.call(message, "manifestJson") && message.manifestJson !== "")
                    writer.uint32(50).string(message.manifestJson);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TraceInfo.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.TraceInfo();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.format = value;
                            else
                                delete message.format;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.originUnixMs = value;
                            else
                                delete message.originUnixMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.timeNote = value;
                            else
                                delete message.timeNote;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.stations && message.stations.length))
                                message.stations = [];
                            message.stations.push(reader.stringVerify());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.manifestJson = value;
                            else
                                delete message.manifestJson;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TraceInfo;
        })();

        v1.SceneLane = (function() {

            const SceneLane = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SceneLane.prototype.id = "";
            SceneLane.prototype.widthM = 0;
            SceneLane.prototype.shape = $util.newBuffer([]);
            SceneLane.prototype.kind = 0;
            SceneLane.prototype.permissions = 0;
            SceneLane.prototype.bridge = false;
            SceneLane.prototype.speedLimitMps = 0;
            SceneLane.prototype.edge = 0;

            SceneLane.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(10).string(message.id);
                if (message.widthM != null && $Object.hasOwnProperty.call(message, "widthM") && !$Object.is(message.widthM, 0))
                    writer.uint32(21).float(message.widthM);
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape") && message.shape.length)
                    writer.uint32(26).bytes(message.shape);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(32).uint32(message.kind);
                if (message.permissions != null && $Object.hasOwnProperty.call(message, "permissions") && message.permissions !== 0)
                    writer.uint32(40).uint32(message.permissions);
                if (message.bridge != null && $Object.hasOwnProperty.call(message, "bridge") && message.bridge !== false)
                    writer.uint32(48).bool(message.bridge);
                if (message.speedLimitMps != null && $Object.hasOwnProperty.call(message, "speedLimitMps") && !$Object.is(message.speedLimitMps, 0))
                    writer.uint32(61).float(message.speedLimitMps);
                if (message.edge != null && $Object.hasOwnProperty.call(message, "edge") && message.edge !== 0)
                    writer.uint32(64).uint32(message.edge);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SceneLane.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.SceneLane();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.widthM = value;
                            else
                                delete message.widthM;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.shape = value;
                            else
                                delete message.shape;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.permissions = value;
                            else
                                delete message.permissions;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.bridge = value;
                            else
                                delete message.bridge;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.speedLimitMps = value;
                            else
                                delete message.speedLimitMps;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.edge = value;
                            else
                                delete message.edge;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SceneLane;
        })();

        v1.SceneArea = (function() {

            const SceneArea = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SceneArea.prototype.shape = $util.newBuffer([]);
            SceneArea.prototype.kind = "";

            SceneArea.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.shape != null && $Object.hasOwnProperty.call(message, "shape") && message.shape.length)
                    writer.uint32(10).bytes(message.shape);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(18).string(message.kind);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SceneArea.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.SceneArea();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.shape = value;
                            else
                                delete message.shape;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SceneArea;
        })();

        v1.SceneBuilding = (function() {

            const SceneBuilding = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SceneBuilding.prototype.footprint = $util.newBuffer([]);
            SceneBuilding.prototype.heightM = 0;

            SceneBuilding.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.footprint != null && $Object.hasOwnProperty.call(message, "footprint") && message.footprint.length)
                    writer.uint32(10).bytes(message.footprint);
                if (message.heightM != null && $Object.hasOwnProperty.call(message, "heightM") && !$Object.is(message.heightM, 0))
                    writer.uint32(21).float(message.heightM);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SceneBuilding.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.SceneBuilding();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.footprint = value;
                            else
                                delete message.footprint;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.heightM = value;
                            else
                                delete message.heightM;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SceneBuilding;
        })();

        v1.SceneStation = (function() {

            const SceneStation = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SceneStation.prototype.id = 0;
            SceneStation.prototype.name = "";
            SceneStation.prototype.xM = 0;
            SceneStation.prototype.yM = 0;
            SceneStation.prototype.zM = 0;
            SceneStation.prototype.rangeM = 0;

            SceneStation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                    writer.uint32(8).uint32(message.id);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(18).string(message.name);
                if (message.xM != null && $Object.hasOwnProperty.call(message, "xM") && !$Object.is(message.xM, 0))
                    writer.uint32(29).float(message.xM);
                if (message.yM != null && $Object.hasOwnProperty.call(message, "yM") && !$Object.is(message.yM, 0))
                    writer.uint32(37).float(message.yM);
                if (message.zM != null && $Object.hasOwnProperty.call(message, "zM") && !$Object.is(message.zM, 0))
                    writer.uint32(45).float(message.zM);
                if (message.rangeM != null && $Object.hasOwnProperty.call(message, "rangeM") && !$Object.is(message.rangeM, 0))
                    writer.uint32(53).float(message.rangeM);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SceneStation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.SceneStation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.xM = value;
                            else
                                delete message.xM;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.yM = value;
                            else
                                delete message.yM;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.zM = value;
                            else
                                delete message.zM;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.rangeM = value;
                            else
                                delete message.rangeM;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SceneStation;
        })();

        v1.SceneSignalHead = (function() {

            const SceneSignalHead = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SceneSignalHead.prototype.signal = 0;
            SceneSignalHead.prototype.link = 0;
            SceneSignalHead.prototype.xM = 0;
            SceneSignalHead.prototype.yM = 0;
            SceneSignalHead.prototype.headingRad = 0;

            SceneSignalHead.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.signal != null && $Object.hasOwnProperty.call(message, "signal") && message.signal !== 0)
                    writer.uint32(8).uint32(message.signal);
                if (message.link != null && $Object.hasOwnProperty.call(message, "link") && message.link !== 0)
                    writer.uint32(16).uint32(message.link);
                if (message.xM != null && $Object.hasOwnProperty.call(message, "xM") && !$Object.is(message.xM, 0))
                    writer.uint32(29).float(message.xM);
                if (message.yM != null && $Object.hasOwnProperty.call(message, "yM") && !$Object.is(message.yM, 0))
                    writer.uint32(37).float(message.yM);
                if (message.headingRad != null && $Object.hasOwnProperty.call(message, "headingRad") && !$Object.is(message.headingRad, 0))
                    writer.uint32(45).float(message.headingRad);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SceneSignalHead.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.SceneSignalHead();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.signal = value;
                            else
                                delete message.signal;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.link = value;
                            else
                                delete message.link;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.xM = value;
                            else
                                delete message.xM;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.yM = value;
                            else
                                delete message.yM;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.headingRad = value;
                            else
                                delete message.headingRad;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SceneSignalHead;
        })();

        v1.SceneVehicleType = (function() {

            const SceneVehicleType = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SceneVehicleType.prototype.name = "";
            SceneVehicleType.prototype.lengthM = 0;
            SceneVehicleType.prototype.widthM = 0;
            SceneVehicleType.prototype.heightM = 0;
            SceneVehicleType.prototype.body = "";

            SceneVehicleType.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(10).string(message.name);
                if (message.lengthM != null && $Object.hasOwnProperty.call(message, "lengthM") && !$Object.is(message.lengthM, 0))
                    writer.uint32(21).float(message.lengthM);
                if (message.widthM != null && $Object.hasOwnProperty.call(message, "widthM") && !$Object.is(message.widthM, 0))
                    writer.uint32(29).float(message.widthM);
                if (message.heightM != null && $Object.hasOwnProperty.call(message, "heightM") && !$Object.is(message.heightM, 0))
                    writer.uint32(37).float(message.heightM);
                if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body !== "")
                    writer.uint32(42).string(message.body);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SceneVehicleType.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.SceneVehicleType();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.lengthM = value;
                            else
                                delete message.lengthM;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.widthM = value;
                            else
                                delete message.widthM;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.heightM = value;
                            else
                                delete message.heightM;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.body = value;
                            else
                                delete message.body;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SceneVehicleType;
        })();

        v1.Scene = (function() {

            const Scene = function (properties) {
                this.lanes = [];
                this.areas = [];
                this.buildings = [];
                this.stations = [];
                this.signalHeads = [];
                this.vehicleTypes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Scene.prototype.name = "";
            Scene.prototype.title = "";
            Scene.prototype.scenarioJson = "";
            Scene.prototype.seed = "";
            Scene.prototype.minXM = 0;
            Scene.prototype.minYM = 0;
            Scene.prototype.maxXM = 0;
            Scene.prototype.maxYM = 0;
            Scene.prototype.lanes = $util.emptyArray;
            Scene.prototype.areas = $util.emptyArray;
            Scene.prototype.buildings = $util.emptyArray;
            Scene.prototype.stations = $util.emptyArray;
            Scene.prototype.signalHeads = $util.emptyArray;
            Scene.prototype.vehicleTypes = $util.emptyArray;
            Scene.prototype.originLatitudeDeg = 0;
            Scene.prototype.originLongitudeDeg = 0;
            Scene.prototype.trace = false;
            Scene.prototype.schemaJson = "";
            Scene.prototype.timeOriginUnixMs = 0;

            Scene.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(10).string(message.name);
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                    writer.uint32(18).string(message.title);
                if (message.scenarioJson != null && $Object.hasOwnProperty.call(message, "scenarioJson") && message.scenarioJson !== "")
                    writer.uint32(26).string(message.scenarioJson);
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed") && message.seed !== "")
                    writer.uint32(34).string(message.seed);
                if (message.minXM != null && $Object.hasOwnProperty.call(message, "minXM") && !$Object.is(message.minXM, 0))
                    writer.uint32(45).float(message.minXM);
                if (message.minYM != null && $Object.hasOwnProperty.call(message, "minYM") && !$Object.is(message.minYM, 0))
                    writer.uint32(53).float(message.minYM);
                if (message.maxXM != null && $Object.hasOwnProperty.call(message, "maxXM") && !$Object.is(message.maxXM, 0))
                    writer.uint32(61).float(message.maxXM);
                if (message.maxYM != null && $Object.hasOwnProperty.call(message, "maxYM") && !$Object.is(message.maxYM, 0))
                    writer.uint32(69).float(message.maxYM);
                if (message.lanes != null && message.lanes.length)
                    for (let i = 0; i < message.lanes.length; ++i)
                        $root.verge.v1.SceneLane.encode(message.lanes[i], writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.areas != null && message.areas.length)
                    for (let i = 0; i < message.areas.length; ++i)
                        $root.verge.v1.SceneArea.encode(message.areas[i], writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.buildings != null && message.buildings.length)
                    for (let i = 0; i < message.buildings.length; ++i)
                        $root.verge.v1.SceneBuilding.encode(message.buildings[i], writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.stations != null && message.stations.length)
                    for (let i = 0; i < message.stations.length; ++i)
                        $root.verge.v1.SceneStation.encode(message.stations[i], writer.uint32(98).fork(), _depth + 1).ldelim();
                if (message.signalHeads != null && message.signalHeads.length)
                    for (let i = 0; i < message.signalHeads.length; ++i)
                        $root.verge.v1.SceneSignalHead.encode(message.signalHeads[i], writer.uint32(106).fork(), _depth + 1).ldelim();
                if (message.vehicleTypes != null && message.vehicleTypes.length)
                    for (let i = 0; i < message.vehicleTypes.length; ++i)
                        $root.verge.v1.SceneVehicleType.encode(message.vehicleTypes[i], writer.uint32(114).fork(), _depth + 1).ldelim();
                if (message.originLatitudeDeg != null && $Object.hasOwnProperty.call(message, "originLatitudeDeg") && !$Object.is(message.originLatitudeDeg, 0))
                    writer.uint32(121).double(message.originLatitudeDeg);
                if (message.originLongitudeDeg != null && $Object.hasOwnProperty.call(message, "originLongitudeDeg") && !$Object.is(message.originLongitudeDeg, 0))
                    writer.uint32(129).double(message.originLongitudeDeg);
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace") && message.trace !== false)
                    writer.uint32(136).bool(message.trace);
                if (message.schemaJson != null && $Object.hasOwnProperty.call(message, "schemaJson") && message.schemaJson !== "")
                    writer.uint32(146).string(message.schemaJson);
                if (message.timeOriginUnixMs != null && $Object.hasOwnProperty.call(message, "timeOriginUnixMs") && !$Object.is(message.timeOriginUnixMs, 0))
                    writer.uint32(153).double(message.timeOriginUnixMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Scene.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Scene();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.scenarioJson = value;
                            else
                                delete message.scenarioJson;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.seed = value;
                            else
                                delete message.seed;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.minXM = value;
                            else
                                delete message.minXM;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.minYM = value;
                            else
                                delete message.minYM;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.maxXM = value;
                            else
                                delete message.maxXM;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.maxYM = value;
                            else
                                delete message.maxYM;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.lanes && message.lanes.length))
                                message.lanes = [];
                            message.lanes.push($root.verge.v1.SceneLane.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.areas && message.areas.length))
                                message.areas = [];
                            message.areas.push($root.verge.v1.SceneArea.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.buildings && message.buildings.length))
                                message.buildings = [];
                            message.buildings.push($root.verge.v1.SceneBuilding.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if (!(message.stations && message.stations.length))
                                message.stations = [];
                            message.stations.push($root.verge.v1.SceneStation.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if (!(message.signalHeads && message.signalHeads.length))
                                message.signalHeads = [];
                            message.signalHeads.push($root.verge.v1.SceneSignalHead.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if (!(message.vehicleTypes && message.vehicleTypes.length))
                                message.vehicleTypes = [];
                            message.vehicleTypes.push($root.verge.v1.SceneVehicleType.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 15: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.originLatitudeDeg = value;
                            else
                                delete message.originLatitudeDeg;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.originLongitudeDeg = value;
                            else
                                delete message.originLongitudeDeg;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.trace = value;
                            else
                                delete message.trace;
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.schemaJson = value;
                            else
                                delete message.schemaJson;
                            continue;
                        }
                    case 19: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeOriginUnixMs = value;
                            else
                                delete message.timeOriginUnixMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Scene;
        })();

        v1.ViewKeyframe = (function() {

            const ViewKeyframe = function (properties) {
                this.hazards = [];
                this.weather = [];
                this.jammers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ViewKeyframe.prototype.timeUs = 0;
            ViewKeyframe.prototype.id = $util.newBuffer([]);
            ViewKeyframe.prototype.xM = $util.newBuffer([]);
            ViewKeyframe.prototype.yM = $util.newBuffer([]);
            ViewKeyframe.prototype.headingRad = $util.newBuffer([]);
            ViewKeyframe.prototype.speedMps = $util.newBuffer([]);
            ViewKeyframe.prototype.type = $util.newBuffer([]);
            ViewKeyframe.prototype.flags = $util.newBuffer([]);
            ViewKeyframe.prototype.belief = $util.newBuffer([]);
            ViewKeyframe.prototype.signals = $util.newBuffer([]);
            ViewKeyframe.prototype.wetness = $util.newBuffer([]);
            ViewKeyframe.prototype.slickness = $util.newBuffer([]);
            ViewKeyframe.prototype.hazards = $util.emptyArray;
            ViewKeyframe.prototype.weather = $util.emptyArray;
            ViewKeyframe.prototype.jammers = $util.emptyArray;
            ViewKeyframe.prototype.outOfService = $util.newBuffer([]);

            ViewKeyframe.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(9).double(message.timeUs);
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id.length)
                    writer.uint32(18).bytes(message.id);
                if (message.xM != null && $Object.hasOwnProperty.call(message, "xM") && message.xM.length)
                    writer.uint32(26).bytes(message.xM);
                if (message.yM != null && $Object.hasOwnProperty.call(message, "yM") && message.yM.length)
                    writer.uint32(34).bytes(message.yM);
                if (message.headingRad != null && $Object.hasOwnProperty.call(message, "headingRad") && message.headingRad.length)
                    writer.uint32(42).bytes(message.headingRad);
                if (message.speedMps != null && $Object.hasOwnProperty.call(message, "speedMps") && message.speedMps.length)
                    writer.uint32(50).bytes(message.speedMps);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type.length)
                    writer.uint32(58).bytes(message.type);
                if (message.flags != null && $Object.hasOwnProperty.call(message, "flags") && message.flags.length)
                    writer.uint32(66).bytes(message.flags);
                if (message.belief != null && $Object.hasOwnProperty.call(message, "belief") && message.belief.length)
                    writer.uint32(74).bytes(message.belief);
                if (message.signals != null && $Object.hasOwnProperty.call(message, "signals") && message.signals.length)
                    writer.uint32(82).bytes(message.signals);
                if (message.wetness != null && $Object.hasOwnProperty.call(message, "wetness") && message.wetness.length)
                    writer.uint32(90).bytes(message.wetness);
                if (message.slickness != null && $Object.hasOwnProperty.call(message, "slickness") && message.slickness.length)
                    writer.uint32(98).bytes(message.slickness);
                if (message.hazards != null && message.hazards.length)
                    for (let i = 0; i < message.hazards.length; ++i)
                        $root.verge.v1.HazardView.encode(message.hazards[i], writer.uint32(106).fork(), _depth + 1).ldelim();
                if (message.weather != null && message.weather.length)
                    for (let i = 0; i < message.weather.length; ++i)
                        $root.verge.v1.WeatherView.encode(message.weather[i], writer.uint32(114).fork(), _depth + 1).ldelim();
                if (message.jammers != null && message.jammers.length)
                    for (let i = 0; i < message.jammers.length; ++i)
                        $root.verge.v1.JammerView.encode(message.jammers[i], writer.uint32(242).fork(), _depth + 1).ldelim();
                if (message.outOfService != null && $Object.hasOwnProperty.call(message, "outOfService") && message.outOfService.length)
                    writer.uint32(250).bytes(message.outOfService);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ViewKeyframe.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ViewKeyframe();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.xM = value;
                            else
                                delete message.xM;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.yM = value;
                            else
                                delete message.yM;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.headingRad = value;
                            else
                                delete message.headingRad;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.speedMps = value;
                            else
                                delete message.speedMps;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.flags = value;
                            else
                                delete message.flags;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.belief = value;
                            else
                                delete message.belief;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signals = value;
                            else
                                delete message.signals;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.wetness = value;
                            else
                                delete message.wetness;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.slickness = value;
                            else
                                delete message.slickness;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if (!(message.hazards && message.hazards.length))
                                message.hazards = [];
                            message.hazards.push($root.verge.v1.HazardView.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if (!(message.weather && message.weather.length))
                                message.weather = [];
                            message.weather.push($root.verge.v1.WeatherView.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 30: {
                            if (wireType !== 2)
                                break;
                            if (!(message.jammers && message.jammers.length))
                                message.jammers = [];
                            message.jammers.push($root.verge.v1.JammerView.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 31: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.outOfService = value;
                            else
                                delete message.outOfService;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ViewKeyframe;
        })();

        v1.ViewDelta = (function() {

            const ViewDelta = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ViewDelta.prototype.timeUs = 0;
            ViewDelta.prototype.removed = $util.newBuffer([]);
            ViewDelta.prototype.addedId = $util.newBuffer([]);
            ViewDelta.prototype.addedXM = $util.newBuffer([]);
            ViewDelta.prototype.addedYM = $util.newBuffer([]);
            ViewDelta.prototype.addedHeadingRad = $util.newBuffer([]);
            ViewDelta.prototype.addedSpeedMps = $util.newBuffer([]);
            ViewDelta.prototype.addedType = $util.newBuffer([]);
            ViewDelta.prototype.dxCm = $util.newBuffer([]);
            ViewDelta.prototype.dyCm = $util.newBuffer([]);
            ViewDelta.prototype.heading = $util.newBuffer([]);
            ViewDelta.prototype.speedCmps = $util.newBuffer([]);
            ViewDelta.prototype.flags = $util.newBuffer([]);
            ViewDelta.prototype.belief = $util.newBuffer([]);
            ViewDelta.prototype.signals = $util.newBuffer([]);

            ViewDelta.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(9).double(message.timeUs);
                if (message.removed != null && $Object.hasOwnProperty.call(message, "removed") && message.removed.length)
                    writer.uint32(18).bytes(message.removed);
                if (message.addedId != null && $Object.hasOwnProperty.call(message, "addedId") && message.addedId.length)
                    writer.uint32(26).bytes(message.addedId);
                if (message.addedXM != null && $Object.hasOwnProperty.call(message, "addedXM") && message.addedXM.length)
                    writer.uint32(34).bytes(message.addedXM);
                if (message.addedYM != null && $Object.hasOwnProperty.call(message, "addedYM") && message.addedYM.length)
                    writer.uint32(42).bytes(message.addedYM);
                if (message.addedHeadingRad != null && $Object.hasOwnProperty.call(message, "addedHeadingRad") && message.addedHeadingRad.length)
                    writer.uint32(50).bytes(message.addedHeadingRad);
                if (message.addedSpeedMps != null && $Object.hasOwnProperty.call(message, "addedSpeedMps") && message.addedSpeedMps.length)
                    writer.uint32(58).bytes(message.addedSpeedMps);
                if (message.addedType != null && $Object.hasOwnProperty.call(message, "addedType") && message.addedType.length)
                    writer.uint32(66).bytes(message.addedType);
                if (message.dxCm != null && $Object.hasOwnProperty.call(message, "dxCm") && message.dxCm.length)
                    writer.uint32(74).bytes(message.dxCm);
                if (message.dyCm != null && $Object.hasOwnProperty.call(message, "dyCm") && message.dyCm.length)
                    writer.uint32(82).bytes(message.dyCm);
                if (message.heading != null && $Object.hasOwnProperty.call(message, "heading") && message.heading.length)
                    writer.uint32(90).bytes(message.heading);
                if (message.speedCmps != null && $Object.hasOwnProperty.call(message, "speedCmps") && message.speedCmps.length)
                    writer.uint32(98).bytes(message.speedCmps);
                if (message.flags != null && $Object.hasOwnProperty.call(message, "flags") && message.flags.length)
                    writer.uint32(106).bytes(message.flags);
                if (message.belief != null && $Object.hasOwnProperty.call(message, "belief") && message.belief.length)
                    writer.uint32(114).bytes(message.belief);
                if (message.signals != null && $Object.hasOwnProperty.call(message, "signals") && message.signals.length)
                    writer.uint32(122).bytes(message.signals);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ViewDelta.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ViewDelta();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.removed = value;
                            else
                                delete message.removed;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.addedId = value;
                            else
                                delete message.addedId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.addedXM = value;
                            else
                                delete message.addedXM;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.addedYM = value;
                            else
                                delete message.addedYM;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.addedHeadingRad = value;
                            else
                                delete message.addedHeadingRad;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.addedSpeedMps = value;
                            else
                                delete message.addedSpeedMps;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.addedType = value;
                            else
                                delete message.addedType;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.dxCm = value;
                            else
                                delete message.dxCm;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.dyCm = value;
                            else
                                delete message.dyCm;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.heading = value;
                            else
                                delete message.heading;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.speedCmps = value;
                            else
                                delete message.speedCmps;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.flags = value;
                            else
                                delete message.flags;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.belief = value;
                            else
                                delete message.belief;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signals = value;
                            else
                                delete message.signals;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ViewDelta;
        })();

        v1.HazardView = (function() {

            const HazardView = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            HazardView.prototype.id = 0;
            HazardView.prototype.kind = "";
            HazardView.prototype.xM = 0;
            HazardView.prototype.yM = 0;
            HazardView.prototype.radiusM = 0;
            HazardView.prototype.intensity = 0;
            HazardView.prototype.causeCode = 0;
            HazardView.prototype.untilUs = 0;
            HazardView.prototype.removable = false;
            HazardView.prototype.velocityXMps = 0;
            HazardView.prototype.velocityYMps = 0;

            HazardView.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                    writer.uint32(8).uint32(message.id);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(18).string(message.kind);
                if (message.xM != null && $Object.hasOwnProperty.call(message, "xM") && !$Object.is(message.xM, 0))
                    writer.uint32(29).float(message.xM);
                if (message.yM != null && $Object.hasOwnProperty.call(message, "yM") && !$Object.is(message.yM, 0))
                    writer.uint32(37).float(message.yM);
                if (message.radiusM != null && $Object.hasOwnProperty.call(message, "radiusM") && !$Object.is(message.radiusM, 0))
                    writer.uint32(45).float(message.radiusM);
                if (message.intensity != null && $Object.hasOwnProperty.call(message, "intensity") && !$Object.is(message.intensity, 0))
                    writer.uint32(53).float(message.intensity);
                if (message.causeCode != null && $Object.hasOwnProperty.call(message, "causeCode") && message.causeCode !== 0)
                    writer.uint32(56).uint32(message.causeCode);
                if (message.untilUs != null && $Object.hasOwnProperty.call(message, "untilUs") && !$Object.is(message.untilUs, 0))
                    writer.uint32(65).double(message.untilUs);
                if (message.removable != null && $Object.hasOwnProperty.call(message, "removable") && message.removable !== false)
                    writer.uint32(72).bool(message.removable);
                if (message.velocityXMps != null && $Object.hasOwnProperty.call(message, "velocityXMps") && !$Object.is(message.velocityXMps, 0))
                    writer.uint32(85).float(message.velocityXMps);
                if (message.velocityYMps != null && $Object.hasOwnProperty.call(message, "velocityYMps") && !$Object.is(message.velocityYMps, 0))
                    writer.uint32(93).float(message.velocityYMps);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            HazardView.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.HazardView();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.xM = value;
                            else
                                delete message.xM;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.yM = value;
                            else
                                delete message.yM;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.radiusM = value;
                            else
                                delete message.radiusM;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.intensity = value;
                            else
                                delete message.intensity;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.causeCode = value;
                            else
                                delete message.causeCode;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.untilUs = value;
                            else
                                delete message.untilUs;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.removable = value;
                            else
                                delete message.removable;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.velocityXMps = value;
                            else
                                delete message.velocityXMps;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.velocityYMps = value;
                            else
                                delete message.velocityYMps;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return HazardView;
        })();

        v1.JammerView = (function() {

            const JammerView = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            JammerView.prototype.xM = 0;
            JammerView.prototype.yM = 0;
            JammerView.prototype.radiusM = 0;
            JammerView.prototype.powerDBm = 0;
            JammerView.prototype.untilUs = 0;

            JammerView.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.xM != null && $Object.hasOwnProperty.call(message, "xM") && !$Object.is(message.xM, 0))
                    writer.uint32(13).float(message.xM);
                if (message.yM != null && $Object.hasOwnProperty.call(message, "yM") && !$Object.is(message.yM, 0))
                    writer.uint32(21).float(message.yM);
                if (message.radiusM != null && $Object.hasOwnProperty.call(message, "radiusM") && !$Object.is(message.radiusM, 0))
                    writer.uint32(29).float(message.radiusM);
                if (message.powerDBm != null && $Object.hasOwnProperty.call(message, "powerDBm") && !$Object.is(message.powerDBm, 0))
                    writer.uint32(37).float(message.powerDBm);
                if (message.untilUs != null && $Object.hasOwnProperty.call(message, "untilUs") && !$Object.is(message.untilUs, 0))
                    writer.uint32(41).double(message.untilUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            JammerView.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.JammerView();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.xM = value;
                            else
                                delete message.xM;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.yM = value;
                            else
                                delete message.yM;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.radiusM = value;
                            else
                                delete message.radiusM;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.powerDBm = value;
                            else
                                delete message.powerDBm;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.untilUs = value;
                            else
                                delete message.untilUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return JammerView;
        })();

        v1.WeatherView = (function() {

            const WeatherView = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WeatherView.prototype.kind = "";
            WeatherView.prototype.polygon = $util.newBuffer([]);
            WeatherView.prototype.intensity = 0;
            WeatherView.prototype.velocityXMps = 0;
            WeatherView.prototype.velocityYMps = 0;

            WeatherView.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(10).string(message.kind);
                if (message.polygon != null && $Object.hasOwnProperty.call(message, "polygon") && message.polygon.length)
                    writer.uint32(18).bytes(message.polygon);
                if (message.intensity != null && $Object.hasOwnProperty.call(message, "intensity") && !$Object.is(message.intensity, 0))
                    writer.uint32(29).float(message.intensity);
                if (message.velocityXMps != null && $Object.hasOwnProperty.call(message, "velocityXMps") && !$Object.is(message.velocityXMps, 0))
                    writer.uint32(37).float(message.velocityXMps);
                if (message.velocityYMps != null && $Object.hasOwnProperty.call(message, "velocityYMps") && !$Object.is(message.velocityYMps, 0))
                    writer.uint32(45).float(message.velocityYMps);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WeatherView.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.WeatherView();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.polygon = value;
                            else
                                delete message.polygon;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.intensity = value;
                            else
                                delete message.intensity;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.velocityXMps = value;
                            else
                                delete message.velocityXMps;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.velocityYMps = value;
                            else
                                delete message.velocityYMps;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WeatherView;
        })();

        v1.MessageView = (function() {

            const MessageView = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MessageView.prototype.timeUs = 0;
            MessageView.prototype.sender = 0;
            MessageView.prototype.type = 0;
            MessageView.prototype.size_B = 0;
            MessageView.prototype.receivers = 0;
            MessageView.prototype.channel = 0;
            MessageView.prototype.payload = $util.newBuffer([]);
            MessageView.prototype.xM = 0;
            MessageView.prototype.yM = 0;
            MessageView.prototype.rssiDBm = null;
            MessageView.prototype.sinrDB = null;
            MessageView.prototype.envelope_B = 0;
            MessageView.prototype.signer = 0;
            MessageView.prototype.hops = 0;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(MessageView.prototype, "_rssiDBm", {
                get: $util.oneOfGetter($oneOfFields = ["rssiDBm"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(MessageView.prototype, "_sinrDB", {
                get: $util.oneOfGetter($oneOfFields = ["sinrDB"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            MessageView.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(9).double(message.timeUs);
                if (message.sender != null && $Object.hasOwnProperty.call(message, "sender") && message.sender !== 0)
                    writer.uint32(16).uint32(message.sender);
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(24).uint32(message.type);
                if (message.size_B != null && $Object.hasOwnProperty.call(message, "size_B") && message.size_B !== 0)
                    writer.uint32(32).uint32(message.size_B);
                if (message.receivers != null && $Object.hasOwnProperty.call(message, "receivers") && message.receivers !== 0)
                    writer.uint32(40).uint32(message.receivers);
                if (message.channel != null && $Object.hasOwnProperty.call(message, "channel") && message.channel !== 0)
                    writer.uint32(48).uint32(message.channel);
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(58).bytes(message.payload);
                if (message.xM != null && $Object.hasOwnProperty.call(message, "xM") && !$Object.is(message.xM, 0))
                    writer.uint32(69).float(message.xM);
                if (message.yM != null && $Object.hasOwnProperty.call(message, "yM") && !$Object.is(message.yM, 0))
                    writer.uint32(77).float(message.yM);
                if (message.rssiDBm != null && $Object.hasOwnProperty.call(message, "rssiDBm"))
                    writer.uint32(85).float(message.rssiDBm);
                if (message.sinrDB != null && $Object.hasOwnProperty.call(message, "sinrDB"))
                    writer.uint32(93).float(message.sinrDB);
                if (message.envelope_B != null && $Object.hasOwnProperty.call(message, "envelope_B") && message.envelope_B !== 0)
                    writer.uint32(96).uint32(message.envelope_B);
                if (message.signer != null && $Object.hasOwnProperty.call(message, "signer") && message.signer !== 0)
                    writer.uint32(104).int32(message.signer);
                if (message.hops != null && $Object.hasOwnProperty.call(message, "hops") && message.hops !== 0)
                    writer.uint32(112).uint32(message.hops);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MessageView.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.MessageView();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sender = value;
                            else
                                delete message.sender;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.size_B = value;
                            else
                                delete message.size_B;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.receivers = value;
                            else
                                delete message.receivers;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.channel = value;
                            else
                                delete message.channel;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.xM = value;
                            else
                                delete message.xM;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.yM = value;
                            else
                                delete message.yM;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 5)
                                break;
                            message.rssiDBm = reader.float();
                            message._rssiDBm = "rssiDBm";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 5)
                                break;
                            message.sinrDB = reader.float();
                            message._sinrDB = "sinrDB";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.envelope_B = value;
                            else
                                delete message.envelope_B;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.signer = value;
                            else
                                delete message.signer;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hops = value;
                            else
                                delete message.hops;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MessageView;
        })();

        v1.RunEvent = (function() {

            const RunEvent = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RunEvent.prototype.timeUs = 0;
            RunEvent.prototype.code = "";
            RunEvent.prototype.text = "";
            RunEvent.prototype.stationId = 0;
            RunEvent.prototype.value = 0;
            RunEvent.prototype.unit = "";
            RunEvent.prototype.cause = "";
            RunEvent.prototype.xM = 0;
            RunEvent.prototype.yM = 0;
            RunEvent.prototype.path = "";

            RunEvent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(9).double(message.timeUs);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(18).string(message.code);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(26).string(message.text);
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(32).uint32(message.stationId);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && !$Object.is(message.value, 0))
                    writer.uint32(41).double(message.value);
                if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
                    writer.uint32(50).string(message.unit);
                if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                    writer.uint32(58).string(message.cause);
                if (message.xM != null && $Object.hasOwnProperty.call(message, "xM") && !$Object.is(message.xM, 0))
                    writer.uint32(69).float(message.xM);
                if (message.yM != null && $Object.hasOwnProperty.call(message, "yM") && !$Object.is(message.yM, 0))
                    writer.uint32(77).float(message.yM);
                if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                    writer.uint32(82).string(message.path);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RunEvent.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.RunEvent();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unit = value;
                            else
                                delete message.unit;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cause = value;
                            else
                                delete message.cause;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.xM = value;
                            else
                                delete message.xM;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 5)
                                break;
                            if (!$Object.is(value = reader.float(), 0))
                                message.yM = value;
                            else
                                delete message.yM;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.path = value;
                            else
                                delete message.path;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RunEvent;
        })();

        v1.ViewEvents = (function() {

            const ViewEvents = function (properties) {
                this.messages = [];
                this.events = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ViewEvents.prototype.messages = $util.emptyArray;
            ViewEvents.prototype.events = $util.emptyArray;

            ViewEvents.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.messages != null && message.messages.length)
                    for (let i = 0; i < message.messages.length; ++i)
                        $root.verge.v1.MessageView.encode(message.messages[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.events != null && message.events.length)
                    for (let i = 0; i < message.events.length; ++i)
                        $root.verge.v1.RunEvent.encode(message.events[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ViewEvents.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ViewEvents();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.messages && message.messages.length))
                                message.messages = [];
                            message.messages.push($root.verge.v1.MessageView.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.events && message.events.length))
                                message.events = [];
                            message.events.push($root.verge.v1.RunEvent.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ViewEvents;
        })();

        v1.MetricSample = (function() {

            const MetricSample = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MetricSample.prototype.name = "";
            MetricSample.prototype.value = 0;
            MetricSample.prototype.stationId = 0;

            MetricSample.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(10).string(message.name);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && !$Object.is(message.value, 0))
                    writer.uint32(17).double(message.value);
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(24).uint32(message.stationId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MetricSample.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.MetricSample();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MetricSample;
        })();

        v1.HistogramView = (function() {

            const HistogramView = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            HistogramView.prototype.name = "";
            HistogramView.prototype.upperMs = $util.newBuffer([]);
            HistogramView.prototype.count = $util.newBuffer([]);
            HistogramView.prototype.budgetMs = 0;
            HistogramView.prototype.missed = 0;
            HistogramView.prototype.total = 0;

            HistogramView.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(10).string(message.name);
                if (message.upperMs != null && $Object.hasOwnProperty.call(message, "upperMs") && message.upperMs.length)
                    writer.uint32(18).bytes(message.upperMs);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count.length)
                    writer.uint32(26).bytes(message.count);
                if (message.budgetMs != null && $Object.hasOwnProperty.call(message, "budgetMs") && !$Object.is(message.budgetMs, 0))
                    writer.uint32(33).double(message.budgetMs);
                if (message.missed != null && $Object.hasOwnProperty.call(message, "missed") && message.missed !== 0)
                    writer.uint32(40).uint32(message.missed);
                if (message.total != null && $Object.hasOwnProperty.call(message, "total") && message.total !== 0)
                    writer.uint32(48).uint32(message.total);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            HistogramView.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.HistogramView();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.upperMs = value;
                            else
                                delete message.upperMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.budgetMs = value;
                            else
                                delete message.budgetMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.missed = value;
                            else
                                delete message.missed;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.total = value;
                            else
                                delete message.total;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return HistogramView;
        })();

        v1.ViewMetrics = (function() {

            const ViewMetrics = function (properties) {
                this.samples = [];
                this.histograms = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ViewMetrics.prototype.timeUs = 0;
            ViewMetrics.prototype.samples = $util.emptyArray;
            ViewMetrics.prototype.histograms = $util.emptyArray;
            ViewMetrics.prototype.worldHash = "";
            ViewMetrics.prototype.learningHash = "";
            ViewMetrics.prototype.realTimeFactor = 0;
            ViewMetrics.prototype.epsilon = $util.newBuffer([]);

            ViewMetrics.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(9).double(message.timeUs);
                if (message.samples != null && message.samples.length)
                    for (let i = 0; i < message.samples.length; ++i)
                        $root.verge.v1.MetricSample.encode(message.samples[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.histograms != null && message.histograms.length)
                    for (let i = 0; i < message.histograms.length; ++i)
                        $root.verge.v1.HistogramView.encode(message.histograms[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.worldHash != null && $Object.hasOwnProperty.call(message, "worldHash") && message.worldHash !== "")
                    writer.uint32(34).string(message.worldHash);
                if (message.learningHash != null && $Object.hasOwnProperty.call(message, "learningHash") && message.learningHash !== "")
                    writer.uint32(42).string(message.learningHash);
                if (message.realTimeFactor != null && $Object.hasOwnProperty.call(message, "realTimeFactor") && !$Object.is(message.realTimeFactor, 0))
                    writer.uint32(49).double(message.realTimeFactor);
                if (message.epsilon != null && $Object.hasOwnProperty.call(message, "epsilon") && message.epsilon.length)
                    writer.uint32(58).bytes(message.epsilon);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ViewMetrics.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ViewMetrics();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.samples && message.samples.length))
                                message.samples = [];
                            message.samples.push($root.verge.v1.MetricSample.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.histograms && message.histograms.length))
                                message.histograms = [];
                            message.histograms.push($root.verge.v1.HistogramView.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.worldHash = value;
                            else
                                delete message.worldHash;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.learningHash = value;
                            else
                                delete message.learningHash;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.realTimeFactor = value;
                            else
                                delete message.realTimeFactor;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.epsilon = value;
                            else
                                delete message.epsilon;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ViewMetrics;
        })();

        v1.ViewHistory = (function() {

            const ViewHistory = function (properties) {
                this.metrics = [];
                this.events = [];
                this.totals = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ViewHistory.prototype.metrics = $util.emptyArray;
            ViewHistory.prototype.events = $util.emptyArray;
            ViewHistory.prototype.totals = $util.emptyArray;

            ViewHistory.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.metrics != null && message.metrics.length)
                    for (let i = 0; i < message.metrics.length; ++i)
                        $root.verge.v1.ViewMetrics.encode(message.metrics[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.events != null && message.events.length)
                    for (let i = 0; i < message.events.length; ++i)
                        $root.verge.v1.RunEvent.encode(message.events[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.totals != null && message.totals.length)
                    for (let i = 0; i < message.totals.length; ++i)
                        $root.verge.v1.EventTotal.encode(message.totals[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ViewHistory.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ViewHistory();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.metrics && message.metrics.length))
                                message.metrics = [];
                            message.metrics.push($root.verge.v1.ViewMetrics.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.events && message.events.length))
                                message.events = [];
                            message.events.push($root.verge.v1.RunEvent.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.totals && message.totals.length))
                                message.totals = [];
                            message.totals.push($root.verge.v1.EventTotal.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ViewHistory;
        })();

        v1.EventTotal = (function() {

            const EventTotal = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            EventTotal.prototype.code = "";
            EventTotal.prototype.cause = "";
            EventTotal.prototype.count = 0;

            EventTotal.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(10).string(message.code);
                if (message.cause != null && $Object.hasOwnProperty.call(message, "cause") && message.cause !== "")
                    writer.uint32(18).string(message.cause);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                    writer.uint32(24).uint32(message.count);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            EventTotal.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.EventTotal();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cause = value;
                            else
                                delete message.cause;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return EventTotal;
        })();

        v1.RunState = (function() {

            const RunState = function (properties) {
                this.hosts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RunState.prototype.state = "";
            RunState.prototype.speed = 0;
            RunState.prototype.timeUs = 0;
            RunState.prototype.durationUs = 0;
            RunState.prototype.recording = false;
            RunState.prototype.reproducible = false;
            RunState.prototype.liveJson = "";
            RunState.prototype.errorCode = "";
            RunState.prototype.errorMessage = "";
            RunState.prototype.hosts = $util.emptyArray;
            RunState.prototype.behindS = 0;
            RunState.prototype.recordingFile = "";

            RunState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== "")
                    writer.uint32(10).string(message.state);
                if (message.speed != null && $Object.hasOwnProperty.call(message, "speed") && !$Object.is(message.speed, 0))
                    writer.uint32(17).double(message.speed);
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(25).double(message.timeUs);
                if (message.durationUs != null && $Object.hasOwnProperty.call(message, "durationUs") && !$Object.is(message.durationUs, 0))
                    writer.uint32(33).double(message.durationUs);
                if (message.recording != null && $Object.hasOwnProperty.call(message, "recording") && message.recording !== false)
                    writer.uint32(40).bool(message.recording);
                if (message.reproducible != null && $Object.hasOwnProperty.call(message, "reproducible") && message.reproducible !== false)
                    writer.uint32(48).bool(message.reproducible);
                if (message.liveJson != null && $Object.hasOwnProperty.call(message, "liveJson") && message.liveJson !== "")
                    writer.uint32(58).string(message.liveJson);
                if (message.errorCode != null && $Object.hasOwnProperty.call(message, "errorCode") && message.errorCode !== "")
                    writer.uint32(66).string(message.errorCode);
                if (message.errorMessage != null && $Object.hasOwnProperty.call(message, "errorMessage") && message.errorMessage !== "")
                    writer.uint32(74).string(message.errorMessage);
                if (message.hosts != null && message.hosts.length)
                    for (let i = 0; i < message.hosts.length; ++i)
                        writer.uint32(82).string(message.hosts[i]);
                if (message.behindS != null && $Object.hasOwnProperty.call(message, "behindS") && !$Object.is(message.behindS, 0))
                    writer.uint32(89).double(message.behindS);
                if (message.recordingFile != null && $Object.hasOwnProperty.call(message, "recordingFile") && message.recordingFile !== "")
                    writer.uint32(98).string(message.recordingFile);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RunState.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.RunState();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.state = value;
                            else
                                delete message.state;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.speed = value;
                            else
                                delete message.speed;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.durationUs = value;
                            else
                                delete message.durationUs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.recording = value;
                            else
                                delete message.recording;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.reproducible = value;
                            else
                                delete message.reproducible;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.liveJson = value;
                            else
                                delete message.liveJson;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.errorCode = value;
                            else
                                delete message.errorCode;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.errorMessage = value;
                            else
                                delete message.errorMessage;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.hosts && message.hosts.length))
                                message.hosts = [];
                            message.hosts.push(reader.stringVerify());
                            continue;
                        }
                    case 11: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.behindS = value;
                            else
                                delete message.behindS;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.recordingFile = value;
                            else
                                delete message.recordingFile;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RunState;
        })();

        v1.StationInspection = (function() {

            const StationInspection = function (properties) {
                this.received = [];
                this.sent = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            StationInspection.prototype.id = 0;
            StationInspection.prototype.json = "";
            StationInspection.prototype.received = $util.emptyArray;
            StationInspection.prototype.sent = $util.emptyArray;

            StationInspection.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                    writer.uint32(8).uint32(message.id);
                if (message.json != null && $Object.hasOwnProperty.call(message, "json") && message.json !== "")
                    writer.uint32(18).string(message.json);
                if (message.received != null && message.received.length)
                    for (let i = 0; i < message.received.length; ++i)
                        $root.verge.v1.MessageView.encode(message.received[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.sent != null && message.sent.length)
                    for (let i = 0; i < message.sent.length; ++i)
                        $root.verge.v1.MessageView.encode(message.sent[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            StationInspection.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.StationInspection();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.json = value;
                            else
                                delete message.json;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.received && message.received.length))
                                message.received = [];
                            message.received.push($root.verge.v1.MessageView.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.sent && message.sent.length))
                                message.sent = [];
                            message.sent.push($root.verge.v1.MessageView.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return StationInspection;
        })();

        v1.ViewFrame = (function() {

            const ViewFrame = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ViewFrame.prototype.scene = null;
            ViewFrame.prototype.keyframe = null;
            ViewFrame.prototype.delta = null;
            ViewFrame.prototype.events = null;
            ViewFrame.prototype.metrics = null;
            ViewFrame.prototype.state = null;
            ViewFrame.prototype.inspection = null;
            ViewFrame.prototype.error = null;
            ViewFrame.prototype.history = null;

            let $oneOfFields;

            $Object.defineProperty(ViewFrame.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["scene", "keyframe", "delta", "events", "metrics", "state", "inspection", "error", "history"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            ViewFrame.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.scene != null && $Object.hasOwnProperty.call(message, "scene"))
                    $root.verge.v1.Scene.encode(message.scene, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.keyframe != null && $Object.hasOwnProperty.call(message, "keyframe"))
                    $root.verge.v1.ViewKeyframe.encode(message.keyframe, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.delta != null && $Object.hasOwnProperty.call(message, "delta"))
                    $root.verge.v1.ViewDelta.encode(message.delta, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.events != null && $Object.hasOwnProperty.call(message, "events"))
                    $root.verge.v1.ViewEvents.encode(message.events, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.metrics != null && $Object.hasOwnProperty.call(message, "metrics"))
                    $root.verge.v1.ViewMetrics.encode(message.metrics, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
                    $root.verge.v1.RunState.encode(message.state, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.inspection != null && $Object.hasOwnProperty.call(message, "inspection"))
                    $root.verge.v1.StationInspection.encode(message.inspection, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
                    $root.verge.v1.ProtocolErrorView.encode(message.error, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.history != null && $Object.hasOwnProperty.call(message, "history"))
                    $root.verge.v1.ViewHistory.encode(message.history, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ViewFrame.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ViewFrame();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.scene = $root.verge.v1.Scene.decode(reader, reader.size(), $undefined, _depth + 1, message.scene);
                            message.body = "scene";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.keyframe = $root.verge.v1.ViewKeyframe.decode(reader, reader.size(), $undefined, _depth + 1, message.keyframe);
                            message.body = "keyframe";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.delta = $root.verge.v1.ViewDelta.decode(reader, reader.size(), $undefined, _depth + 1, message.delta);
                            message.body = "delta";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.events = $root.verge.v1.ViewEvents.decode(reader, reader.size(), $undefined, _depth + 1, message.events);
                            message.body = "events";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.metrics = $root.verge.v1.ViewMetrics.decode(reader, reader.size(), $undefined, _depth + 1, message.metrics);
                            message.body = "metrics";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.state = $root.verge.v1.RunState.decode(reader, reader.size(), $undefined, _depth + 1, message.state);
                            message.body = "state";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.inspection = $root.verge.v1.StationInspection.decode(reader, reader.size(), $undefined, _depth + 1, message.inspection);
                            message.body = "inspection";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.error = $root.verge.v1.ProtocolErrorView.decode(reader, reader.size(), $undefined, _depth + 1, message.error);
                            message.body = "error";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.history = $root.verge.v1.ViewHistory.decode(reader, reader.size(), $undefined, _depth + 1, message.history);
                            message.body = "history";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ViewFrame;
        })();

        v1.ProtocolErrorView = (function() {

            const ProtocolErrorView = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ProtocolErrorView.prototype.code = "";
            ProtocolErrorView.prototype.message = "";
            ProtocolErrorView.prototype.request = 0;
            ProtocolErrorView.prototype.where = "";
            ProtocolErrorView.prototype.expected = "";
            ProtocolErrorView.prototype.got = "";

            ProtocolErrorView.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(10).string(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(18).string(message.message);
                if (message.request != null && $Object.hasOwnProperty.call(message, "request") && message.request !== 0)
                    writer.uint32(24).uint32(message.request);
                if (message.where != null && $Object.hasOwnProperty.call(message, "where") && message.where !== "")
                    writer.uint32(34).string(message.where);
                if (message.expected != null && $Object.hasOwnProperty.call(message, "expected") && message.expected !== "")
                    writer.uint32(42).string(message.expected);
                if (message.got != null && $Object.hasOwnProperty.call(message, "got") && message.got !== "")
                    writer.uint32(50).string(message.got);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ProtocolErrorView.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ProtocolErrorView();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.request = value;
                            else
                                delete message.request;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.where = value;
                            else
                                delete message.where;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.expected = value;
                            else
                                delete message.expected;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.got = value;
                            else
                                delete message.got;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ProtocolErrorView;
        })();

        v1.ViewControl = (function() {

            const ViewControl = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ViewControl.prototype.request = 0;
            ViewControl.prototype.play = null;
            ViewControl.prototype.pause = null;
            ViewControl.prototype.step = null;
            ViewControl.prototype.speed = null;
            ViewControl.prototype.live = null;
            ViewControl.prototype.record = null;
            ViewControl.prototype.inspect = null;
            ViewControl.prototype.ack = null;
            ViewControl.prototype.stop = null;
            ViewControl.prototype.hazard = null;
            ViewControl.prototype.stopVehicle = null;
            ViewControl.prototype.weather = null;
            ViewControl.prototype.removeHazard = null;
            ViewControl.prototype.releaseVehicle = null;

            let $oneOfFields;

            $Object.defineProperty(ViewControl.prototype, "action", {
                get: $util.oneOfGetter($oneOfFields = ["play", "pause", "step", "speed", "live", "record", "inspect", "ack", "stop", "hazard", "stopVehicle", "weather", "removeHazard", "releaseVehicle"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            ViewControl.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.request != null && $Object.hasOwnProperty.call(message, "request") && message.request !== 0)
                    writer.uint32(8).uint32(message.request);
                if (message.play != null && $Object.hasOwnProperty.call(message, "play"))
                    $root.verge.v1.Play.encode(message.play, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.pause != null && $Object.hasOwnProperty.call(message, "pause"))
                    $root.verge.v1.Pause.encode(message.pause, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    $root.verge.v1.Step.encode(message.step, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.speed != null && $Object.hasOwnProperty.call(message, "speed"))
                    $root.verge.v1.SetSpeed.encode(message.speed, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.live != null && $Object.hasOwnProperty.call(message, "live"))
                    $root.verge.v1.SetLive.encode(message.live, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                    $root.verge.v1.Record.encode(message.record, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.inspect != null && $Object.hasOwnProperty.call(message, "inspect"))
                    $root.verge.v1.Inspect.encode(message.inspect, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.ack != null && $Object.hasOwnProperty.call(message, "ack"))
                    $root.verge.v1.Ack.encode(message.ack, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.stop != null && $Object.hasOwnProperty.call(message, "stop"))
                    $root.verge.v1.Stop.encode(message.stop, writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.hazard != null && $Object.hasOwnProperty.call(message, "hazard"))
                    $root.verge.v1.PlaceHazard.encode(message.hazard, writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.stopVehicle != null && $Object.hasOwnProperty.call(message, "stopVehicle"))
                    $root.verge.v1.StopVehicle.encode(message.stopVehicle, writer.uint32(98).fork(), _depth + 1).ldelim();
                if (message.weather != null && $Object.hasOwnProperty.call(message, "weather"))
                    $root.verge.v1.AddWeather.encode(message.weather, writer.uint32(106).fork(), _depth + 1).ldelim();
                if (message.removeHazard != null && $Object.hasOwnProperty.call(message, "removeHazard"))
                    $root.verge.v1.RemoveHazard.encode(message.removeHazard, writer.uint32(114).fork(), _depth + 1).ldelim();
                if (message.releaseVehicle != null && $Object.hasOwnProperty.call(message, "releaseVehicle"))
                    $root.verge.v1.ReleaseVehicle.encode(message.releaseVehicle, writer.uint32(122).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ViewControl.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ViewControl();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.request = value;
                            else
                                delete message.request;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.play = $root.verge.v1.Play.decode(reader, reader.size(), $undefined, _depth + 1, message.play);
                            message.action = "play";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.pause = $root.verge.v1.Pause.decode(reader, reader.size(), $undefined, _depth + 1, message.pause);
                            message.action = "pause";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.step = $root.verge.v1.Step.decode(reader, reader.size(), $undefined, _depth + 1, message.step);
                            message.action = "step";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.speed = $root.verge.v1.SetSpeed.decode(reader, reader.size(), $undefined, _depth + 1, message.speed);
                            message.action = "speed";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.live = $root.verge.v1.SetLive.decode(reader, reader.size(), $undefined, _depth + 1, message.live);
                            message.action = "live";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.record = $root.verge.v1.Record.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
                            message.action = "record";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.inspect = $root.verge.v1.Inspect.decode(reader, reader.size(), $undefined, _depth + 1, message.inspect);
                            message.action = "inspect";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.ack = $root.verge.v1.Ack.decode(reader, reader.size(), $undefined, _depth + 1, message.ack);
                            message.action = "ack";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.stop = $root.verge.v1.Stop.decode(reader, reader.size(), $undefined, _depth + 1, message.stop);
                            message.action = "stop";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.hazard = $root.verge.v1.PlaceHazard.decode(reader, reader.size(), $undefined, _depth + 1, message.hazard);
                            message.action = "hazard";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.stopVehicle = $root.verge.v1.StopVehicle.decode(reader, reader.size(), $undefined, _depth + 1, message.stopVehicle);
                            message.action = "stopVehicle";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.weather = $root.verge.v1.AddWeather.decode(reader, reader.size(), $undefined, _depth + 1, message.weather);
                            message.action = "weather";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.removeHazard = $root.verge.v1.RemoveHazard.decode(reader, reader.size(), $undefined, _depth + 1, message.removeHazard);
                            message.action = "removeHazard";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.releaseVehicle = $root.verge.v1.ReleaseVehicle.decode(reader, reader.size(), $undefined, _depth + 1, message.releaseVehicle);
                            message.action = "releaseVehicle";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ViewControl;
        })();

        v1.Play = (function() {

            const Play = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Play.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Play.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Play();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Play;
        })();

        v1.Pause = (function() {

            const Pause = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Pause.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Pause.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Pause();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Pause;
        })();

        v1.Step = (function() {

            const Step = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Step.prototype.windows = 0;

            Step.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.windows != null && $Object.hasOwnProperty.call(message, "windows") && message.windows !== 0)
                    writer.uint32(8).uint32(message.windows);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Step.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Step();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.windows = value;
                            else
                                delete message.windows;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Step;
        })();

        v1.SetSpeed = (function() {

            const SetSpeed = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SetSpeed.prototype.speed = 0;

            SetSpeed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.speed != null && $Object.hasOwnProperty.call(message, "speed") && !$Object.is(message.speed, 0))
                    writer.uint32(9).double(message.speed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SetSpeed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.SetSpeed();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.speed = value;
                            else
                                delete message.speed;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SetSpeed;
        })();

        v1.SetLive = (function() {

            const SetLive = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SetLive.prototype.path = "";
            SetLive.prototype.valueJson = "";

            SetLive.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                    writer.uint32(10).string(message.path);
                if (message.valueJson != null && $Object.hasOwnProperty.call(message, "valueJson") && message.valueJson !== "")
                    writer.uint32(18).string(message.valueJson);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SetLive.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.SetLive();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.path = value;
                            else
                                delete message.path;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.valueJson = value;
                            else
                                delete message.valueJson;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SetLive;
        })();

        v1.Record = (function() {

            const Record = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Record.prototype.on = false;

            Record.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.on != null && $Object.hasOwnProperty.call(message, "on") && message.on !== false)
                    writer.uint32(8).bool(message.on);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Record.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Record();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.on = value;
                            else
                                delete message.on;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Record;
        })();

        v1.Inspect = (function() {

            const Inspect = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Inspect.prototype.stationId = 0;

            Inspect.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(8).uint32(message.stationId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Inspect.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Inspect();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Inspect;
        })();

        v1.Ack = (function() {

            const Ack = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Ack.prototype.timeUs = 0;

            Ack.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && !$Object.is(message.timeUs, 0))
                    writer.uint32(9).double(message.timeUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Ack.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Ack();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.timeUs = value;
                            else
                                delete message.timeUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Ack;
        })();

        v1.Stop = (function() {

            const Stop = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Stop.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Stop.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.Stop();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Stop;
        })();

        v1.PlaceHazard = (function() {

            const PlaceHazard = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PlaceHazard.prototype.kind = "";
            PlaceHazard.prototype.xM = 0;
            PlaceHazard.prototype.yM = 0;
            PlaceHazard.prototype.radiusM = null;
            PlaceHazard.prototype.durationS = null;
            PlaceHazard.prototype.intensity = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(PlaceHazard.prototype, "_radiusM", {
                get: $util.oneOfGetter($oneOfFields = ["radiusM"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(PlaceHazard.prototype, "_durationS", {
                get: $util.oneOfGetter($oneOfFields = ["durationS"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(PlaceHazard.prototype, "_intensity", {
                get: $util.oneOfGetter($oneOfFields = ["intensity"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            PlaceHazard.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(10).string(message.kind);
                if (message.xM != null && $Object.hasOwnProperty.call(message, "xM") && !$Object.is(message.xM, 0))
                    writer.uint32(17).double(message.xM);
                if (message.yM != null && $Object.hasOwnProperty.call(message, "yM") && !$Object.is(message.yM, 0))
                    writer.uint32(25).double(message.yM);
                if (message.radiusM != null && $Object.hasOwnProperty.call(message, "radiusM"))
                    writer.uint32(33).double(message.radiusM);
                if (message.durationS != null && $Object.hasOwnProperty.call(message, "durationS"))
                    writer.uint32(41).double(message.durationS);
                if (message.intensity != null && $Object.hasOwnProperty.call(message, "intensity"))
                    writer.uint32(49).double(message.intensity);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PlaceHazard.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.PlaceHazard();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.xM = value;
                            else
                                delete message.xM;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.yM = value;
                            else
                                delete message.yM;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            message.radiusM = reader.double();
                            message._radiusM = "radiusM";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            message.durationS = reader.double();
                            message._durationS = "durationS";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            message.intensity = reader.double();
                            message._intensity = "intensity";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PlaceHazard;
        })();

        v1.AddWeather = (function() {

            const AddWeather = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AddWeather.prototype.kind = "";
            AddWeather.prototype.xM = 0;
            AddWeather.prototype.yM = 0;
            AddWeather.prototype.radiusM = null;
            AddWeather.prototype.headingDeg = null;
            AddWeather.prototype.speedMps = null;
            AddWeather.prototype.intensity = null;
            AddWeather.prototype.rampS = null;
            AddWeather.prototype.durationS = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AddWeather.prototype, "_radiusM", {
                get: $util.oneOfGetter($oneOfFields = ["radiusM"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AddWeather.prototype, "_headingDeg", {
                get: $util.oneOfGetter($oneOfFields = ["headingDeg"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AddWeather.prototype, "_speedMps", {
                get: $util.oneOfGetter($oneOfFields = ["speedMps"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AddWeather.prototype, "_intensity", {
                get: $util.oneOfGetter($oneOfFields = ["intensity"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AddWeather.prototype, "_rampS", {
                get: $util.oneOfGetter($oneOfFields = ["rampS"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AddWeather.prototype, "_durationS", {
                get: $util.oneOfGetter($oneOfFields = ["durationS"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            AddWeather.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(10).string(message.kind);
                if (message.xM != null && $Object.hasOwnProperty.call(message, "xM") && !$Object.is(message.xM, 0))
                    writer.uint32(17).double(message.xM);
                if (message.yM != null && $Object.hasOwnProperty.call(message, "yM") && !$Object.is(message.yM, 0))
                    writer.uint32(25).double(message.yM);
                if (message.radiusM != null && $Object.hasOwnProperty.call(message, "radiusM"))
                    writer.uint32(33).double(message.radiusM);
                if (message.headingDeg != null && $Object.hasOwnProperty.call(message, "headingDeg"))
                    writer.uint32(41).double(message.headingDeg);
                if (message.speedMps != null && $Object.hasOwnProperty.call(message, "speedMps"))
                    writer.uint32(49).double(message.speedMps);
                if (message.intensity != null && $Object.hasOwnProperty.call(message, "intensity"))
                    writer.uint32(57).double(message.intensity);
                if (message.rampS != null && $Object.hasOwnProperty.call(message, "rampS"))
                    writer.uint32(65).double(message.rampS);
                if (message.durationS != null && $Object.hasOwnProperty.call(message, "durationS"))
                    writer.uint32(73).double(message.durationS);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AddWeather.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.AddWeather();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.xM = value;
                            else
                                delete message.xM;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.yM = value;
                            else
                                delete message.yM;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            message.radiusM = reader.double();
                            message._radiusM = "radiusM";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            message.headingDeg = reader.double();
                            message._headingDeg = "headingDeg";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            message.speedMps = reader.double();
                            message._speedMps = "speedMps";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            message.intensity = reader.double();
                            message._intensity = "intensity";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            message.rampS = reader.double();
                            message._rampS = "rampS";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 1)
                                break;
                            message.durationS = reader.double();
                            message._durationS = "durationS";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AddWeather;
        })();

        v1.StopVehicle = (function() {

            const StopVehicle = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            StopVehicle.prototype.stationId = 0;
            StopVehicle.prototype.durationS = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(StopVehicle.prototype, "_durationS", {
                get: $util.oneOfGetter($oneOfFields = ["durationS"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            StopVehicle.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(8).uint32(message.stationId);
                if (message.durationS != null && $Object.hasOwnProperty.call(message, "durationS"))
                    writer.uint32(17).double(message.durationS);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            StopVehicle.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.StopVehicle();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            message.durationS = reader.double();
                            message._durationS = "durationS";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return StopVehicle;
        })();

        v1.RemoveHazard = (function() {

            const RemoveHazard = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RemoveHazard.prototype.id = 0;

            RemoveHazard.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                    writer.uint32(8).uint32(message.id);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RemoveHazard.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.RemoveHazard();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RemoveHazard;
        })();

        v1.ReleaseVehicle = (function() {

            const ReleaseVehicle = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ReleaseVehicle.prototype.stationId = 0;

            ReleaseVehicle.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== 0)
                    writer.uint32(8).uint32(message.stationId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ReleaseVehicle.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.verge.v1.ReleaseVehicle();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stationId = value;
                            else
                                delete message.stationId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ReleaseVehicle;
        })();

        return v1;
    })();

    return verge;
})();

export {
  $root as default
};
