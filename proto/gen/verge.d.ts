import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace verge. */
export namespace verge {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a ReferencePosition.
         * @deprecated Use verge.v1.ReferencePosition.$Properties instead.
         */
        interface IReferencePosition extends verge.v1.ReferencePosition.$Properties {
        }

        /** Represents a ReferencePosition. */
        class ReferencePosition {

            /**
             * Constructs a new ReferencePosition.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ReferencePosition.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReferencePosition latitude. */
            latitude: number;

            /** ReferencePosition longitude. */
            longitude: number;

            /** ReferencePosition altitude. */
            altitude: number;

            /** ReferencePosition semiMajorConfidence. */
            semiMajorConfidence: number;

            /** ReferencePosition semiMinorConfidence. */
            semiMinorConfidence: number;

            /** ReferencePosition semiMajorOrientation. */
            semiMajorOrientation: number;

            /**
             * Encodes the specified ReferencePosition message. Does not implicitly {@link verge.v1.ReferencePosition.verify|verify} messages.
             * @param message ReferencePosition message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ReferencePosition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReferencePosition message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ReferencePosition & verge.v1.ReferencePosition.$Shape} ReferencePosition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ReferencePosition & verge.v1.ReferencePosition.$Shape;
        }

        namespace ReferencePosition {

            /** Properties of a ReferencePosition. */
            interface $Properties {

                /** ReferencePosition latitude */
                latitude?: (number|null);

                /** ReferencePosition longitude */
                longitude?: (number|null);

                /** ReferencePosition altitude */
                altitude?: (number|null);

                /** ReferencePosition semiMajorConfidence */
                semiMajorConfidence?: (number|null);

                /** ReferencePosition semiMinorConfidence */
                semiMinorConfidence?: (number|null);

                /** ReferencePosition semiMajorOrientation */
                semiMajorOrientation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReferencePosition. */
            type $Shape = verge.v1.ReferencePosition.$Properties;
        }

        /**
         * Properties of a PathPoint.
         * @deprecated Use verge.v1.PathPoint.$Properties instead.
         */
        interface IPathPoint extends verge.v1.PathPoint.$Properties {
        }

        /** Represents a PathPoint. */
        class PathPoint {

            /**
             * Constructs a new PathPoint.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.PathPoint.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PathPoint deltaLatitude. */
            deltaLatitude: number;

            /** PathPoint deltaLongitude. */
            deltaLongitude: number;

            /** PathPoint deltaAltitude. */
            deltaAltitude: number;

            /** PathPoint pathDeltaTime. */
            pathDeltaTime: number;

            /**
             * Encodes the specified PathPoint message. Does not implicitly {@link verge.v1.PathPoint.verify|verify} messages.
             * @param message PathPoint message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.PathPoint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PathPoint message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.PathPoint & verge.v1.PathPoint.$Shape} PathPoint
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.PathPoint & verge.v1.PathPoint.$Shape;
        }

        namespace PathPoint {

            /** Properties of a PathPoint. */
            interface $Properties {

                /** PathPoint deltaLatitude */
                deltaLatitude?: (number|null);

                /** PathPoint deltaLongitude */
                deltaLongitude?: (number|null);

                /** PathPoint deltaAltitude */
                deltaAltitude?: (number|null);

                /** PathPoint pathDeltaTime */
                pathDeltaTime?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PathPoint. */
            type $Shape = verge.v1.PathPoint.$Properties;
        }

        /**
         * Properties of a CamHighFrequency.
         * @deprecated Use verge.v1.CamHighFrequency.$Properties instead.
         */
        interface ICamHighFrequency extends verge.v1.CamHighFrequency.$Properties {
        }

        /** Represents a CamHighFrequency. */
        class CamHighFrequency {

            /**
             * Constructs a new CamHighFrequency.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.CamHighFrequency.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CamHighFrequency heading. */
            heading: number;

            /** CamHighFrequency headingConfidence. */
            headingConfidence: number;

            /** CamHighFrequency speed. */
            speed: number;

            /** CamHighFrequency speedConfidence. */
            speedConfidence: number;

            /** CamHighFrequency driveDirection. */
            driveDirection: number;

            /** CamHighFrequency vehicleLength. */
            vehicleLength: number;

            /** CamHighFrequency vehicleWidth. */
            vehicleWidth: number;

            /** CamHighFrequency longitudinalAcceleration. */
            longitudinalAcceleration: number;

            /** CamHighFrequency curvature. */
            curvature: number;

            /** CamHighFrequency curvatureCalculationMode. */
            curvatureCalculationMode: number;

            /** CamHighFrequency yawRate. */
            yawRate: number;

            /** CamHighFrequency accelerationControl. */
            accelerationControl?: (number|null);

            /** CamHighFrequency lanePosition. */
            lanePosition?: (number|null);

            /**
             * Encodes the specified CamHighFrequency message. Does not implicitly {@link verge.v1.CamHighFrequency.verify|verify} messages.
             * @param message CamHighFrequency message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.CamHighFrequency.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CamHighFrequency message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.CamHighFrequency & verge.v1.CamHighFrequency.$Shape} CamHighFrequency
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.CamHighFrequency & verge.v1.CamHighFrequency.$Shape;
        }

        namespace CamHighFrequency {

            /** Properties of a CamHighFrequency. */
            interface $Properties {

                /** CamHighFrequency heading */
                heading?: (number|null);

                /** CamHighFrequency headingConfidence */
                headingConfidence?: (number|null);

                /** CamHighFrequency speed */
                speed?: (number|null);

                /** CamHighFrequency speedConfidence */
                speedConfidence?: (number|null);

                /** CamHighFrequency driveDirection */
                driveDirection?: (number|null);

                /** CamHighFrequency vehicleLength */
                vehicleLength?: (number|null);

                /** CamHighFrequency vehicleWidth */
                vehicleWidth?: (number|null);

                /** CamHighFrequency longitudinalAcceleration */
                longitudinalAcceleration?: (number|null);

                /** CamHighFrequency curvature */
                curvature?: (number|null);

                /** CamHighFrequency curvatureCalculationMode */
                curvatureCalculationMode?: (number|null);

                /** CamHighFrequency yawRate */
                yawRate?: (number|null);

                /** CamHighFrequency accelerationControl */
                accelerationControl?: (number|null);

                /** CamHighFrequency lanePosition */
                lanePosition?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CamHighFrequency. */
            type $Shape = verge.v1.CamHighFrequency.$Properties;
        }

        /**
         * Properties of a CamLowFrequency.
         * @deprecated Use verge.v1.CamLowFrequency.$Properties instead.
         */
        interface ICamLowFrequency extends verge.v1.CamLowFrequency.$Properties {
        }

        /** Represents a CamLowFrequency. */
        class CamLowFrequency {

            /**
             * Constructs a new CamLowFrequency.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.CamLowFrequency.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CamLowFrequency vehicleRole. */
            vehicleRole: number;

            /** CamLowFrequency exteriorLights. */
            exteriorLights: number;

            /** CamLowFrequency pathHistory. */
            pathHistory: verge.v1.PathPoint.$Properties[];

            /**
             * Encodes the specified CamLowFrequency message. Does not implicitly {@link verge.v1.CamLowFrequency.verify|verify} messages.
             * @param message CamLowFrequency message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.CamLowFrequency.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CamLowFrequency message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.CamLowFrequency & verge.v1.CamLowFrequency.$Shape} CamLowFrequency
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.CamLowFrequency & verge.v1.CamLowFrequency.$Shape;
        }

        namespace CamLowFrequency {

            /** Properties of a CamLowFrequency. */
            interface $Properties {

                /** CamLowFrequency vehicleRole */
                vehicleRole?: (number|null);

                /** CamLowFrequency exteriorLights */
                exteriorLights?: (number|null);

                /** CamLowFrequency pathHistory */
                pathHistory?: (verge.v1.PathPoint.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CamLowFrequency. */
            type $Shape = verge.v1.CamLowFrequency.$Properties;
        }

        /**
         * Properties of a Cam.
         * @deprecated Use verge.v1.Cam.$Properties instead.
         */
        interface ICam extends verge.v1.Cam.$Properties {
        }

        /** Represents a Cam. */
        class Cam {

            /**
             * Constructs a new Cam.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Cam.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Cam protocolVersion. */
            protocolVersion: number;

            /** Cam stationId. */
            stationId: number;

            /** Cam generationDeltaTime. */
            generationDeltaTime: number;

            /** Cam stationType. */
            stationType: number;

            /** Cam referencePosition. */
            referencePosition?: (verge.v1.ReferencePosition.$Properties|null);

            /** Cam highFrequency. */
            highFrequency?: (verge.v1.CamHighFrequency.$Properties|null);

            /** Cam lowFrequency. */
            lowFrequency?: (verge.v1.CamLowFrequency.$Properties|null);

            /**
             * Encodes the specified Cam message. Does not implicitly {@link verge.v1.Cam.verify|verify} messages.
             * @param message Cam message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Cam.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Cam message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Cam & verge.v1.Cam.$Shape} Cam
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Cam & verge.v1.Cam.$Shape;
        }

        namespace Cam {

            /** Properties of a Cam. */
            interface $Properties {

                /** Cam protocolVersion */
                protocolVersion?: (number|null);

                /** Cam stationId */
                stationId?: (number|null);

                /** Cam generationDeltaTime */
                generationDeltaTime?: (number|null);

                /** Cam stationType */
                stationType?: (number|null);

                /** Cam referencePosition */
                referencePosition?: (verge.v1.ReferencePosition.$Properties|null);

                /** Cam highFrequency */
                highFrequency?: (verge.v1.CamHighFrequency.$Properties|null);

                /** Cam lowFrequency */
                lowFrequency?: (verge.v1.CamLowFrequency.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Cam. */
            type $Shape = verge.v1.Cam.$Properties;
        }

        /**
         * Properties of an ActionId.
         * @deprecated Use verge.v1.ActionId.$Properties instead.
         */
        interface IActionId extends verge.v1.ActionId.$Properties {
        }

        /** Represents an ActionId. */
        class ActionId {

            /**
             * Constructs a new ActionId.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ActionId.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ActionId originatingStationId. */
            originatingStationId: number;

            /** ActionId sequenceNumber. */
            sequenceNumber: number;

            /**
             * Encodes the specified ActionId message. Does not implicitly {@link verge.v1.ActionId.verify|verify} messages.
             * @param message ActionId message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ActionId.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ActionId message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ActionId & verge.v1.ActionId.$Shape} ActionId
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ActionId & verge.v1.ActionId.$Shape;
        }

        namespace ActionId {

            /** Properties of an ActionId. */
            interface $Properties {

                /** ActionId originatingStationId */
                originatingStationId?: (number|null);

                /** ActionId sequenceNumber */
                sequenceNumber?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ActionId. */
            type $Shape = verge.v1.ActionId.$Properties;
        }

        /**
         * Properties of a DenmManagement.
         * @deprecated Use verge.v1.DenmManagement.$Properties instead.
         */
        interface IDenmManagement extends verge.v1.DenmManagement.$Properties {
        }

        /** Represents a DenmManagement. */
        class DenmManagement {

            /**
             * Constructs a new DenmManagement.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.DenmManagement.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DenmManagement actionId. */
            actionId?: (verge.v1.ActionId.$Properties|null);

            /** DenmManagement detectionTime. */
            detectionTime: number;

            /** DenmManagement referenceTime. */
            referenceTime: number;

            /** DenmManagement termination. */
            termination?: (number|null);

            /** DenmManagement eventPosition. */
            eventPosition?: (verge.v1.ReferencePosition.$Properties|null);

            /** DenmManagement relevanceDistance. */
            relevanceDistance: number;

            /** DenmManagement relevanceTrafficDirection. */
            relevanceTrafficDirection: number;

            /** DenmManagement validityDuration. */
            validityDuration: number;

            /** DenmManagement transmissionInterval. */
            transmissionInterval?: (number|null);

            /** DenmManagement stationType. */
            stationType: number;

            /**
             * Encodes the specified DenmManagement message. Does not implicitly {@link verge.v1.DenmManagement.verify|verify} messages.
             * @param message DenmManagement message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.DenmManagement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DenmManagement message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.DenmManagement & verge.v1.DenmManagement.$Shape} DenmManagement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.DenmManagement & verge.v1.DenmManagement.$Shape;
        }

        namespace DenmManagement {

            /** Properties of a DenmManagement. */
            interface $Properties {

                /** DenmManagement actionId */
                actionId?: (verge.v1.ActionId.$Properties|null);

                /** DenmManagement detectionTime */
                detectionTime?: (number|null);

                /** DenmManagement referenceTime */
                referenceTime?: (number|null);

                /** DenmManagement termination */
                termination?: (number|null);

                /** DenmManagement eventPosition */
                eventPosition?: (verge.v1.ReferencePosition.$Properties|null);

                /** DenmManagement relevanceDistance */
                relevanceDistance?: (number|null);

                /** DenmManagement relevanceTrafficDirection */
                relevanceTrafficDirection?: (number|null);

                /** DenmManagement validityDuration */
                validityDuration?: (number|null);

                /** DenmManagement transmissionInterval */
                transmissionInterval?: (number|null);

                /** DenmManagement stationType */
                stationType?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DenmManagement. */
            type $Shape = verge.v1.DenmManagement.$Properties;
        }

        /**
         * Properties of a DenmSituation.
         * @deprecated Use verge.v1.DenmSituation.$Properties instead.
         */
        interface IDenmSituation extends verge.v1.DenmSituation.$Properties {
        }

        /** Represents a DenmSituation. */
        class DenmSituation {

            /**
             * Constructs a new DenmSituation.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.DenmSituation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DenmSituation informationQuality. */
            informationQuality: number;

            /** DenmSituation causeCode. */
            causeCode: number;

            /** DenmSituation subCauseCode. */
            subCauseCode: number;

            /**
             * Encodes the specified DenmSituation message. Does not implicitly {@link verge.v1.DenmSituation.verify|verify} messages.
             * @param message DenmSituation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.DenmSituation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DenmSituation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.DenmSituation & verge.v1.DenmSituation.$Shape} DenmSituation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.DenmSituation & verge.v1.DenmSituation.$Shape;
        }

        namespace DenmSituation {

            /** Properties of a DenmSituation. */
            interface $Properties {

                /** DenmSituation informationQuality */
                informationQuality?: (number|null);

                /** DenmSituation causeCode */
                causeCode?: (number|null);

                /** DenmSituation subCauseCode */
                subCauseCode?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DenmSituation. */
            type $Shape = verge.v1.DenmSituation.$Properties;
        }

        /**
         * Properties of a DenmLocation.
         * @deprecated Use verge.v1.DenmLocation.$Properties instead.
         */
        interface IDenmLocation extends verge.v1.DenmLocation.$Properties {
        }

        /** Represents a DenmLocation. */
        class DenmLocation {

            /**
             * Constructs a new DenmLocation.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.DenmLocation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DenmLocation eventSpeed. */
            eventSpeed: number;

            /** DenmLocation eventPositionHeading. */
            eventPositionHeading: number;

            /** DenmLocation roadType. */
            roadType: number;

            /**
             * Encodes the specified DenmLocation message. Does not implicitly {@link verge.v1.DenmLocation.verify|verify} messages.
             * @param message DenmLocation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.DenmLocation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DenmLocation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.DenmLocation & verge.v1.DenmLocation.$Shape} DenmLocation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.DenmLocation & verge.v1.DenmLocation.$Shape;
        }

        namespace DenmLocation {

            /** Properties of a DenmLocation. */
            interface $Properties {

                /** DenmLocation eventSpeed */
                eventSpeed?: (number|null);

                /** DenmLocation eventPositionHeading */
                eventPositionHeading?: (number|null);

                /** DenmLocation roadType */
                roadType?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DenmLocation. */
            type $Shape = verge.v1.DenmLocation.$Properties;
        }

        /**
         * Properties of a DenmAlacarte.
         * @deprecated Use verge.v1.DenmAlacarte.$Properties instead.
         */
        interface IDenmAlacarte extends verge.v1.DenmAlacarte.$Properties {
        }

        /** Represents a DenmAlacarte. */
        class DenmAlacarte {

            /**
             * Constructs a new DenmAlacarte.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.DenmAlacarte.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DenmAlacarte externalTemperature. */
            externalTemperature?: (number|null);

            /** DenmAlacarte lanePosition. */
            lanePosition?: (number|null);

            /**
             * Encodes the specified DenmAlacarte message. Does not implicitly {@link verge.v1.DenmAlacarte.verify|verify} messages.
             * @param message DenmAlacarte message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.DenmAlacarte.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DenmAlacarte message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.DenmAlacarte & verge.v1.DenmAlacarte.$Shape} DenmAlacarte
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.DenmAlacarte & verge.v1.DenmAlacarte.$Shape;
        }

        namespace DenmAlacarte {

            /** Properties of a DenmAlacarte. */
            interface $Properties {

                /** DenmAlacarte externalTemperature */
                externalTemperature?: (number|null);

                /** DenmAlacarte lanePosition */
                lanePosition?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DenmAlacarte. */
            type $Shape = verge.v1.DenmAlacarte.$Properties;
        }

        /**
         * Properties of a Denm.
         * @deprecated Use verge.v1.Denm.$Properties instead.
         */
        interface IDenm extends verge.v1.Denm.$Properties {
        }

        /** Represents a Denm. */
        class Denm {

            /**
             * Constructs a new Denm.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Denm.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Denm protocolVersion. */
            protocolVersion: number;

            /** Denm stationId. */
            stationId: number;

            /** Denm management. */
            management?: (verge.v1.DenmManagement.$Properties|null);

            /** Denm situation. */
            situation?: (verge.v1.DenmSituation.$Properties|null);

            /** Denm location. */
            location?: (verge.v1.DenmLocation.$Properties|null);

            /** Denm alacarte. */
            alacarte?: (verge.v1.DenmAlacarte.$Properties|null);

            /**
             * Encodes the specified Denm message. Does not implicitly {@link verge.v1.Denm.verify|verify} messages.
             * @param message Denm message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Denm.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Denm message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Denm & verge.v1.Denm.$Shape} Denm
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Denm & verge.v1.Denm.$Shape;
        }

        namespace Denm {

            /** Properties of a Denm. */
            interface $Properties {

                /** Denm protocolVersion */
                protocolVersion?: (number|null);

                /** Denm stationId */
                stationId?: (number|null);

                /** Denm management */
                management?: (verge.v1.DenmManagement.$Properties|null);

                /** Denm situation */
                situation?: (verge.v1.DenmSituation.$Properties|null);

                /** Denm location */
                location?: (verge.v1.DenmLocation.$Properties|null);

                /** Denm alacarte */
                alacarte?: (verge.v1.DenmAlacarte.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Denm. */
            type $Shape = verge.v1.Denm.$Properties;
        }

        /**
         * Properties of a CpmSensor.
         * @deprecated Use verge.v1.CpmSensor.$Properties instead.
         */
        interface ICpmSensor extends verge.v1.CpmSensor.$Properties {
        }

        /** Represents a CpmSensor. */
        class CpmSensor {

            /**
             * Constructs a new CpmSensor.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.CpmSensor.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CpmSensor sensorId. */
            sensorId: number;

            /** CpmSensor sensorType. */
            sensorType: number;

            /** CpmSensor range. */
            range: number;

            /** CpmSensor openingAngleStart. */
            openingAngleStart: number;

            /** CpmSensor openingAngleEnd. */
            openingAngleEnd: number;

            /**
             * Encodes the specified CpmSensor message. Does not implicitly {@link verge.v1.CpmSensor.verify|verify} messages.
             * @param message CpmSensor message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.CpmSensor.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CpmSensor message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.CpmSensor & verge.v1.CpmSensor.$Shape} CpmSensor
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.CpmSensor & verge.v1.CpmSensor.$Shape;
        }

        namespace CpmSensor {

            /** Properties of a CpmSensor. */
            interface $Properties {

                /** CpmSensor sensorId */
                sensorId?: (number|null);

                /** CpmSensor sensorType */
                sensorType?: (number|null);

                /** CpmSensor range */
                range?: (number|null);

                /** CpmSensor openingAngleStart */
                openingAngleStart?: (number|null);

                /** CpmSensor openingAngleEnd */
                openingAngleEnd?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CpmSensor. */
            type $Shape = verge.v1.CpmSensor.$Properties;
        }

        /**
         * Properties of a CpmObject.
         * @deprecated Use verge.v1.CpmObject.$Properties instead.
         */
        interface ICpmObject extends verge.v1.CpmObject.$Properties {
        }

        /** Represents a CpmObject. */
        class CpmObject {

            /**
             * Constructs a new CpmObject.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.CpmObject.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CpmObject objectId. */
            objectId: number;

            /** CpmObject measurementDeltaTime. */
            measurementDeltaTime: number;

            /** CpmObject xDistance. */
            xDistance: number;

            /** CpmObject yDistance. */
            yDistance: number;

            /** CpmObject xDistanceConfidence. */
            xDistanceConfidence: number;

            /** CpmObject yDistanceConfidence. */
            yDistanceConfidence: number;

            /** CpmObject xSpeed. */
            xSpeed: number;

            /** CpmObject ySpeed. */
            ySpeed: number;

            /** CpmObject xSpeedConfidence. */
            xSpeedConfidence: number;

            /** CpmObject ySpeedConfidence. */
            ySpeedConfidence: number;

            /** CpmObject zAngle. */
            zAngle: number;

            /** CpmObject objectAge. */
            objectAge: number;

            /** CpmObject objectPerceptionQuality. */
            objectPerceptionQuality: number;

            /** CpmObject objectClass. */
            objectClass: number;

            /**
             * Encodes the specified CpmObject message. Does not implicitly {@link verge.v1.CpmObject.verify|verify} messages.
             * @param message CpmObject message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.CpmObject.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CpmObject message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.CpmObject & verge.v1.CpmObject.$Shape} CpmObject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.CpmObject & verge.v1.CpmObject.$Shape;
        }

        namespace CpmObject {

            /** Properties of a CpmObject. */
            interface $Properties {

                /** CpmObject objectId */
                objectId?: (number|null);

                /** CpmObject measurementDeltaTime */
                measurementDeltaTime?: (number|null);

                /** CpmObject xDistance */
                xDistance?: (number|null);

                /** CpmObject yDistance */
                yDistance?: (number|null);

                /** CpmObject xDistanceConfidence */
                xDistanceConfidence?: (number|null);

                /** CpmObject yDistanceConfidence */
                yDistanceConfidence?: (number|null);

                /** CpmObject xSpeed */
                xSpeed?: (number|null);

                /** CpmObject ySpeed */
                ySpeed?: (number|null);

                /** CpmObject xSpeedConfidence */
                xSpeedConfidence?: (number|null);

                /** CpmObject ySpeedConfidence */
                ySpeedConfidence?: (number|null);

                /** CpmObject zAngle */
                zAngle?: (number|null);

                /** CpmObject objectAge */
                objectAge?: (number|null);

                /** CpmObject objectPerceptionQuality */
                objectPerceptionQuality?: (number|null);

                /** CpmObject objectClass */
                objectClass?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CpmObject. */
            type $Shape = verge.v1.CpmObject.$Properties;
        }

        /**
         * Properties of a Cpm.
         * @deprecated Use verge.v1.Cpm.$Properties instead.
         */
        interface ICpm extends verge.v1.Cpm.$Properties {
        }

        /** Represents a Cpm. */
        class Cpm {

            /**
             * Constructs a new Cpm.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Cpm.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Cpm protocolVersion. */
            protocolVersion: number;

            /** Cpm stationId. */
            stationId: number;

            /** Cpm stationType. */
            stationType: number;

            /** Cpm referenceTime. */
            referenceTime: number;

            /** Cpm referencePosition. */
            referencePosition?: (verge.v1.ReferencePosition.$Properties|null);

            /** Cpm orientation. */
            orientation: number;

            /** Cpm sensors. */
            sensors: verge.v1.CpmSensor.$Properties[];

            /** Cpm numberOfPerceivedObjects. */
            numberOfPerceivedObjects: number;

            /** Cpm objects. */
            objects: verge.v1.CpmObject.$Properties[];

            /**
             * Encodes the specified Cpm message. Does not implicitly {@link verge.v1.Cpm.verify|verify} messages.
             * @param message Cpm message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Cpm.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Cpm message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Cpm & verge.v1.Cpm.$Shape} Cpm
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Cpm & verge.v1.Cpm.$Shape;
        }

        namespace Cpm {

            /** Properties of a Cpm. */
            interface $Properties {

                /** Cpm protocolVersion */
                protocolVersion?: (number|null);

                /** Cpm stationId */
                stationId?: (number|null);

                /** Cpm stationType */
                stationType?: (number|null);

                /** Cpm referenceTime */
                referenceTime?: (number|null);

                /** Cpm referencePosition */
                referencePosition?: (verge.v1.ReferencePosition.$Properties|null);

                /** Cpm orientation */
                orientation?: (number|null);

                /** Cpm sensors */
                sensors?: (verge.v1.CpmSensor.$Properties[]|null);

                /** Cpm numberOfPerceivedObjects */
                numberOfPerceivedObjects?: (number|null);

                /** Cpm objects */
                objects?: (verge.v1.CpmObject.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Cpm. */
            type $Shape = verge.v1.Cpm.$Properties;
        }

        /**
         * Properties of a MovementState.
         * @deprecated Use verge.v1.MovementState.$Properties instead.
         */
        interface IMovementState extends verge.v1.MovementState.$Properties {
        }

        /** Represents a MovementState. */
        class MovementState {

            /**
             * Constructs a new MovementState.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.MovementState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MovementState signalGroup. */
            signalGroup: number;

            /** MovementState eventState. */
            eventState: number;

            /** MovementState minEndTime. */
            minEndTime: number;

            /** MovementState maxEndTime. */
            maxEndTime: number;

            /** MovementState likelyTime. */
            likelyTime: number;

            /**
             * Encodes the specified MovementState message. Does not implicitly {@link verge.v1.MovementState.verify|verify} messages.
             * @param message MovementState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.MovementState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MovementState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.MovementState & verge.v1.MovementState.$Shape} MovementState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.MovementState & verge.v1.MovementState.$Shape;
        }

        namespace MovementState {

            /** Properties of a MovementState. */
            interface $Properties {

                /** MovementState signalGroup */
                signalGroup?: (number|null);

                /** MovementState eventState */
                eventState?: (number|null);

                /** MovementState minEndTime */
                minEndTime?: (number|null);

                /** MovementState maxEndTime */
                maxEndTime?: (number|null);

                /** MovementState likelyTime */
                likelyTime?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MovementState. */
            type $Shape = verge.v1.MovementState.$Properties;
        }

        /**
         * Properties of a Spatem.
         * @deprecated Use verge.v1.Spatem.$Properties instead.
         */
        interface ISpatem extends verge.v1.Spatem.$Properties {
        }

        /** Represents a Spatem. */
        class Spatem {

            /**
             * Constructs a new Spatem.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Spatem.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Spatem protocolVersion. */
            protocolVersion: number;

            /** Spatem stationId. */
            stationId: number;

            /** Spatem intersectionId. */
            intersectionId: number;

            /** Spatem revision. */
            revision: number;

            /** Spatem minuteOfYear. */
            minuteOfYear: number;

            /** Spatem timeStamp. */
            timeStamp: number;

            /** Spatem states. */
            states: verge.v1.MovementState.$Properties[];

            /**
             * Encodes the specified Spatem message. Does not implicitly {@link verge.v1.Spatem.verify|verify} messages.
             * @param message Spatem message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Spatem.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Spatem message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Spatem & verge.v1.Spatem.$Shape} Spatem
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Spatem & verge.v1.Spatem.$Shape;
        }

        namespace Spatem {

            /** Properties of a Spatem. */
            interface $Properties {

                /** Spatem protocolVersion */
                protocolVersion?: (number|null);

                /** Spatem stationId */
                stationId?: (number|null);

                /** Spatem intersectionId */
                intersectionId?: (number|null);

                /** Spatem revision */
                revision?: (number|null);

                /** Spatem minuteOfYear */
                minuteOfYear?: (number|null);

                /** Spatem timeStamp */
                timeStamp?: (number|null);

                /** Spatem states */
                states?: (verge.v1.MovementState.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Spatem. */
            type $Shape = verge.v1.Spatem.$Properties;
        }

        /**
         * Properties of a MapConnection.
         * @deprecated Use verge.v1.MapConnection.$Properties instead.
         */
        interface IMapConnection extends verge.v1.MapConnection.$Properties {
        }

        /** Represents a MapConnection. */
        class MapConnection {

            /**
             * Constructs a new MapConnection.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.MapConnection.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MapConnection laneId. */
            laneId: number;

            /** MapConnection maneuver. */
            maneuver: number;

            /** MapConnection signalGroup. */
            signalGroup: number;

            /**
             * Encodes the specified MapConnection message. Does not implicitly {@link verge.v1.MapConnection.verify|verify} messages.
             * @param message MapConnection message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.MapConnection.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MapConnection message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.MapConnection & verge.v1.MapConnection.$Shape} MapConnection
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.MapConnection & verge.v1.MapConnection.$Shape;
        }

        namespace MapConnection {

            /** Properties of a MapConnection. */
            interface $Properties {

                /** MapConnection laneId */
                laneId?: (number|null);

                /** MapConnection maneuver */
                maneuver?: (number|null);

                /** MapConnection signalGroup */
                signalGroup?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MapConnection. */
            type $Shape = verge.v1.MapConnection.$Properties;
        }

        /**
         * Properties of a MapNode.
         * @deprecated Use verge.v1.MapNode.$Properties instead.
         */
        interface IMapNode extends verge.v1.MapNode.$Properties {
        }

        /** Represents a MapNode. */
        class MapNode {

            /**
             * Constructs a new MapNode.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.MapNode.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MapNode x. */
            x: number;

            /** MapNode y. */
            y: number;

            /**
             * Encodes the specified MapNode message. Does not implicitly {@link verge.v1.MapNode.verify|verify} messages.
             * @param message MapNode message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.MapNode.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MapNode message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.MapNode & verge.v1.MapNode.$Shape} MapNode
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.MapNode & verge.v1.MapNode.$Shape;
        }

        namespace MapNode {

            /** Properties of a MapNode. */
            interface $Properties {

                /** MapNode x */
                x?: (number|null);

                /** MapNode y */
                y?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MapNode. */
            type $Shape = verge.v1.MapNode.$Properties;
        }

        /**
         * Properties of a MapLane.
         * @deprecated Use verge.v1.MapLane.$Properties instead.
         */
        interface IMapLane extends verge.v1.MapLane.$Properties {
        }

        /** Represents a MapLane. */
        class MapLane {

            /**
             * Constructs a new MapLane.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.MapLane.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MapLane laneId. */
            laneId: number;

            /** MapLane ingress. */
            ingress: boolean;

            /** MapLane nodes. */
            nodes: verge.v1.MapNode.$Properties[];

            /** MapLane connections. */
            connections: verge.v1.MapConnection.$Properties[];

            /**
             * Encodes the specified MapLane message. Does not implicitly {@link verge.v1.MapLane.verify|verify} messages.
             * @param message MapLane message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.MapLane.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MapLane message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.MapLane & verge.v1.MapLane.$Shape} MapLane
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.MapLane & verge.v1.MapLane.$Shape;
        }

        namespace MapLane {

            /** Properties of a MapLane. */
            interface $Properties {

                /** MapLane laneId */
                laneId?: (number|null);

                /** MapLane ingress */
                ingress?: (boolean|null);

                /** MapLane nodes */
                nodes?: (verge.v1.MapNode.$Properties[]|null);

                /** MapLane connections */
                connections?: (verge.v1.MapConnection.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MapLane. */
            type $Shape = verge.v1.MapLane.$Properties;
        }

        /**
         * Properties of a Mapem.
         * @deprecated Use verge.v1.Mapem.$Properties instead.
         */
        interface IMapem extends verge.v1.Mapem.$Properties {
        }

        /** Represents a Mapem. */
        class Mapem {

            /**
             * Constructs a new Mapem.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Mapem.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Mapem protocolVersion. */
            protocolVersion: number;

            /** Mapem stationId. */
            stationId: number;

            /** Mapem intersectionId. */
            intersectionId: number;

            /** Mapem revision. */
            revision: number;

            /** Mapem latitude. */
            latitude: number;

            /** Mapem longitude. */
            longitude: number;

            /** Mapem laneWidth. */
            laneWidth: number;

            /** Mapem lanes. */
            lanes: verge.v1.MapLane.$Properties[];

            /**
             * Encodes the specified Mapem message. Does not implicitly {@link verge.v1.Mapem.verify|verify} messages.
             * @param message Mapem message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Mapem.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Mapem message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Mapem & verge.v1.Mapem.$Shape} Mapem
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Mapem & verge.v1.Mapem.$Shape;
        }

        namespace Mapem {

            /** Properties of a Mapem. */
            interface $Properties {

                /** Mapem protocolVersion */
                protocolVersion?: (number|null);

                /** Mapem stationId */
                stationId?: (number|null);

                /** Mapem intersectionId */
                intersectionId?: (number|null);

                /** Mapem revision */
                revision?: (number|null);

                /** Mapem latitude */
                latitude?: (number|null);

                /** Mapem longitude */
                longitude?: (number|null);

                /** Mapem laneWidth */
                laneWidth?: (number|null);

                /** Mapem lanes */
                lanes?: (verge.v1.MapLane.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Mapem. */
            type $Shape = verge.v1.Mapem.$Properties;
        }

        /**
         * Properties of a QuantisedParameters.
         * @deprecated Use verge.v1.QuantisedParameters.$Properties instead.
         */
        interface IQuantisedParameters extends verge.v1.QuantisedParameters.$Properties {
        }

        /** Represents a QuantisedParameters. */
        class QuantisedParameters {

            /**
             * Constructs a new QuantisedParameters.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.QuantisedParameters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** QuantisedParameters encoding. */
            encoding: number;

            /** QuantisedParameters scales. */
            scales: Uint8Array;

            /** QuantisedParameters values. */
            values: Uint8Array;

            /**
             * Encodes the specified QuantisedParameters message. Does not implicitly {@link verge.v1.QuantisedParameters.verify|verify} messages.
             * @param message QuantisedParameters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.QuantisedParameters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a QuantisedParameters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.QuantisedParameters & verge.v1.QuantisedParameters.$Shape} QuantisedParameters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.QuantisedParameters & verge.v1.QuantisedParameters.$Shape;
        }

        namespace QuantisedParameters {

            /** Properties of a QuantisedParameters. */
            interface $Properties {

                /** QuantisedParameters encoding */
                encoding?: (number|null);

                /** QuantisedParameters scales */
                scales?: (Uint8Array|null);

                /** QuantisedParameters values */
                values?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a QuantisedParameters. */
            type $Shape = verge.v1.QuantisedParameters.$Properties;
        }

        /**
         * Properties of a RoundAnnouncement.
         * @deprecated Use verge.v1.RoundAnnouncement.$Properties instead.
         */
        interface IRoundAnnouncement extends verge.v1.RoundAnnouncement.$Properties {
        }

        /** Represents a RoundAnnouncement. */
        class RoundAnnouncement {

            /**
             * Constructs a new RoundAnnouncement.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.RoundAnnouncement.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RoundAnnouncement rsuId. */
            rsuId: number;

            /** RoundAnnouncement round. */
            round: number;

            /** RoundAnnouncement modelVersion. */
            modelVersion: number;

            /** RoundAnnouncement deadlineMs. */
            deadlineMs: number;

            /** RoundAnnouncement localSteps. */
            localSteps: number;

            /** RoundAnnouncement batchSize. */
            batchSize: number;

            /** RoundAnnouncement learningRate. */
            learningRate: number;

            /** RoundAnnouncement clip. */
            clip: number;

            /** RoundAnnouncement minExamples. */
            minExamples: number;

            /** RoundAnnouncement uplinkWindowMs. */
            uplinkWindowMs: number;

            /** RoundAnnouncement uplinkSeed. */
            uplinkSeed: number;

            /** RoundAnnouncement fragmentCount. */
            fragmentCount: number;

            /** RoundAnnouncement task. */
            task: string;

            /** RoundAnnouncement layerSizes. */
            layerSizes: Uint8Array;

            /** RoundAnnouncement joinWindowMs. */
            joinWindowMs: number;

            /**
             * Encodes the specified RoundAnnouncement message. Does not implicitly {@link verge.v1.RoundAnnouncement.verify|verify} messages.
             * @param message RoundAnnouncement message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.RoundAnnouncement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RoundAnnouncement message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.RoundAnnouncement & verge.v1.RoundAnnouncement.$Shape} RoundAnnouncement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.RoundAnnouncement & verge.v1.RoundAnnouncement.$Shape;
        }

        namespace RoundAnnouncement {

            /** Properties of a RoundAnnouncement. */
            interface $Properties {

                /** RoundAnnouncement rsuId */
                rsuId?: (number|null);

                /** RoundAnnouncement round */
                round?: (number|null);

                /** RoundAnnouncement modelVersion */
                modelVersion?: (number|null);

                /** RoundAnnouncement deadlineMs */
                deadlineMs?: (number|null);

                /** RoundAnnouncement localSteps */
                localSteps?: (number|null);

                /** RoundAnnouncement batchSize */
                batchSize?: (number|null);

                /** RoundAnnouncement learningRate */
                learningRate?: (number|null);

                /** RoundAnnouncement clip */
                clip?: (number|null);

                /** RoundAnnouncement minExamples */
                minExamples?: (number|null);

                /** RoundAnnouncement uplinkWindowMs */
                uplinkWindowMs?: (number|null);

                /** RoundAnnouncement uplinkSeed */
                uplinkSeed?: (number|null);

                /** RoundAnnouncement fragmentCount */
                fragmentCount?: (number|null);

                /** RoundAnnouncement task */
                task?: (string|null);

                /** RoundAnnouncement layerSizes */
                layerSizes?: (Uint8Array|null);

                /** RoundAnnouncement joinWindowMs */
                joinWindowMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RoundAnnouncement. */
            type $Shape = verge.v1.RoundAnnouncement.$Properties;
        }

        /**
         * Properties of a RoundJoin.
         * @deprecated Use verge.v1.RoundJoin.$Properties instead.
         */
        interface IRoundJoin extends verge.v1.RoundJoin.$Properties {
        }

        /** Represents a RoundJoin. */
        class RoundJoin {

            /**
             * Constructs a new RoundJoin.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.RoundJoin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RoundJoin rsuId. */
            rsuId: number;

            /** RoundJoin vehicleId. */
            vehicleId: number;

            /** RoundJoin round. */
            round: number;

            /** RoundJoin modelReceived. */
            modelReceived: Uint8Array;

            /** RoundJoin listensOnly. */
            listensOnly: boolean;

            /**
             * Encodes the specified RoundJoin message. Does not implicitly {@link verge.v1.RoundJoin.verify|verify} messages.
             * @param message RoundJoin message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.RoundJoin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RoundJoin message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.RoundJoin & verge.v1.RoundJoin.$Shape} RoundJoin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.RoundJoin & verge.v1.RoundJoin.$Shape;
        }

        namespace RoundJoin {

            /** Properties of a RoundJoin. */
            interface $Properties {

                /** RoundJoin rsuId */
                rsuId?: (number|null);

                /** RoundJoin vehicleId */
                vehicleId?: (number|null);

                /** RoundJoin round */
                round?: (number|null);

                /** RoundJoin modelReceived */
                modelReceived?: (Uint8Array|null);

                /** RoundJoin listensOnly */
                listensOnly?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RoundJoin. */
            type $Shape = verge.v1.RoundJoin.$Properties;
        }

        /**
         * Properties of a ModelFragment.
         * @deprecated Use verge.v1.ModelFragment.$Properties instead.
         */
        interface IModelFragment extends verge.v1.ModelFragment.$Properties {
        }

        /** Represents a ModelFragment. */
        class ModelFragment {

            /**
             * Constructs a new ModelFragment.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ModelFragment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ModelFragment rsuId. */
            rsuId: number;

            /** ModelFragment round. */
            round: number;

            /** ModelFragment modelVersion. */
            modelVersion: number;

            /** ModelFragment index. */
            index: number;

            /** ModelFragment count. */
            count: number;

            /** ModelFragment payload. */
            payload: Uint8Array;

            /**
             * Encodes the specified ModelFragment message. Does not implicitly {@link verge.v1.ModelFragment.verify|verify} messages.
             * @param message ModelFragment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ModelFragment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ModelFragment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ModelFragment & verge.v1.ModelFragment.$Shape} ModelFragment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ModelFragment & verge.v1.ModelFragment.$Shape;
        }

        namespace ModelFragment {

            /** Properties of a ModelFragment. */
            interface $Properties {

                /** ModelFragment rsuId */
                rsuId?: (number|null);

                /** ModelFragment round */
                round?: (number|null);

                /** ModelFragment modelVersion */
                modelVersion?: (number|null);

                /** ModelFragment index */
                index?: (number|null);

                /** ModelFragment count */
                count?: (number|null);

                /** ModelFragment payload */
                payload?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ModelFragment. */
            type $Shape = verge.v1.ModelFragment.$Properties;
        }

        /**
         * Properties of an UpdateFragment.
         * @deprecated Use verge.v1.UpdateFragment.$Properties instead.
         */
        interface IUpdateFragment extends verge.v1.UpdateFragment.$Properties {
        }

        /** Represents an UpdateFragment. */
        class UpdateFragment {

            /**
             * Constructs a new UpdateFragment.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.UpdateFragment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpdateFragment vehicleId. */
            vehicleId: number;

            /** UpdateFragment rsuId. */
            rsuId: number;

            /** UpdateFragment round. */
            round: number;

            /** UpdateFragment modelVersion. */
            modelVersion: number;

            /** UpdateFragment updateId. */
            updateId: number;

            /** UpdateFragment numExamples. */
            numExamples: number;

            /** UpdateFragment index. */
            index: number;

            /** UpdateFragment count. */
            count: number;

            /** UpdateFragment payload. */
            payload: Uint8Array;

            /** UpdateFragment trainingUs. */
            trainingUs: number;

            /**
             * Encodes the specified UpdateFragment message. Does not implicitly {@link verge.v1.UpdateFragment.verify|verify} messages.
             * @param message UpdateFragment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.UpdateFragment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpdateFragment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.UpdateFragment & verge.v1.UpdateFragment.$Shape} UpdateFragment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.UpdateFragment & verge.v1.UpdateFragment.$Shape;
        }

        namespace UpdateFragment {

            /** Properties of an UpdateFragment. */
            interface $Properties {

                /** UpdateFragment vehicleId */
                vehicleId?: (number|null);

                /** UpdateFragment rsuId */
                rsuId?: (number|null);

                /** UpdateFragment round */
                round?: (number|null);

                /** UpdateFragment modelVersion */
                modelVersion?: (number|null);

                /** UpdateFragment updateId */
                updateId?: (number|null);

                /** UpdateFragment numExamples */
                numExamples?: (number|null);

                /** UpdateFragment index */
                index?: (number|null);

                /** UpdateFragment count */
                count?: (number|null);

                /** UpdateFragment payload */
                payload?: (Uint8Array|null);

                /** UpdateFragment trainingUs */
                trainingUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpdateFragment. */
            type $Shape = verge.v1.UpdateFragment.$Properties;
        }

        /**
         * Properties of a FragmentAck.
         * @deprecated Use verge.v1.FragmentAck.$Properties instead.
         */
        interface IFragmentAck extends verge.v1.FragmentAck.$Properties {
        }

        /** Represents a FragmentAck. */
        class FragmentAck {

            /**
             * Constructs a new FragmentAck.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.FragmentAck.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FragmentAck rsuId. */
            rsuId: number;

            /** FragmentAck vehicleId. */
            vehicleId: number;

            /** FragmentAck updateId. */
            updateId: number;

            /** FragmentAck received. */
            received: Uint8Array;

            /** FragmentAck complete. */
            complete: boolean;

            /**
             * Encodes the specified FragmentAck message. Does not implicitly {@link verge.v1.FragmentAck.verify|verify} messages.
             * @param message FragmentAck message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.FragmentAck.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FragmentAck message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.FragmentAck & verge.v1.FragmentAck.$Shape} FragmentAck
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.FragmentAck & verge.v1.FragmentAck.$Shape;
        }

        namespace FragmentAck {

            /** Properties of a FragmentAck. */
            interface $Properties {

                /** FragmentAck rsuId */
                rsuId?: (number|null);

                /** FragmentAck vehicleId */
                vehicleId?: (number|null);

                /** FragmentAck updateId */
                updateId?: (number|null);

                /** FragmentAck received */
                received?: (Uint8Array|null);

                /** FragmentAck complete */
                complete?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FragmentAck. */
            type $Shape = verge.v1.FragmentAck.$Properties;
        }

        /**
         * Properties of a CloudSync.
         * @deprecated Use verge.v1.CloudSync.$Properties instead.
         */
        interface ICloudSync extends verge.v1.CloudSync.$Properties {
        }

        /** Represents a CloudSync. */
        class CloudSync {

            /**
             * Constructs a new CloudSync.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.CloudSync.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CloudSync rsuId. */
            rsuId: number;

            /** CloudSync cloudRound. */
            cloudRound: number;

            /** CloudSync modelVersion. */
            modelVersion: number;

            /** CloudSync weight. */
            weight: number;

            /** CloudSync downward. */
            downward: boolean;

            /** CloudSync parameters. */
            parameters?: (verge.v1.QuantisedParameters.$Properties|null);

            /**
             * Encodes the specified CloudSync message. Does not implicitly {@link verge.v1.CloudSync.verify|verify} messages.
             * @param message CloudSync message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.CloudSync.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CloudSync message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.CloudSync & verge.v1.CloudSync.$Shape} CloudSync
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.CloudSync & verge.v1.CloudSync.$Shape;
        }

        namespace CloudSync {

            /** Properties of a CloudSync. */
            interface $Properties {

                /** CloudSync rsuId */
                rsuId?: (number|null);

                /** CloudSync cloudRound */
                cloudRound?: (number|null);

                /** CloudSync modelVersion */
                modelVersion?: (number|null);

                /** CloudSync weight */
                weight?: (number|null);

                /** CloudSync downward */
                downward?: (boolean|null);

                /** CloudSync parameters */
                parameters?: (verge.v1.QuantisedParameters.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CloudSync. */
            type $Shape = verge.v1.CloudSync.$Properties;
        }

        /** HostRole enum. */
        enum HostRole {

            /** HOST_ROLE_UNSPECIFIED value */
            HOST_ROLE_UNSPECIFIED = 0,

            /** FLEET value */
            FLEET = 1,

            /** INFRASTRUCTURE value */
            INFRASTRUCTURE = 2,

            /** STATION value */
            STATION = 3
        }

        /** HostMode enum. */
        enum HostMode {

            /** HOST_MODE_UNSPECIFIED value */
            HOST_MODE_UNSPECIFIED = 0,

            /** LOCK_STEP value */
            LOCK_STEP = 1,

            /** FREE_RUNNING value */
            FREE_RUNNING = 2
        }

        /** MessageType enum. */
        enum MessageType {

            /** MESSAGE_TYPE_UNSPECIFIED value */
            MESSAGE_TYPE_UNSPECIFIED = 0,

            /** CAM value */
            CAM = 1,

            /** DENM value */
            DENM = 2,

            /** ROUND_ANNOUNCEMENT value */
            ROUND_ANNOUNCEMENT = 3,

            /** MODEL_FRAGMENT value */
            MODEL_FRAGMENT = 4,

            /** UPDATE_FRAGMENT value */
            UPDATE_FRAGMENT = 5,

            /** FRAGMENT_ACK value */
            FRAGMENT_ACK = 6,

            /** CLOUD_SYNC value */
            CLOUD_SYNC = 7,

            /** BEACON value */
            BEACON = 8,

            /** BSM value */
            BSM = 9,

            /** ROUND_JOIN value */
            ROUND_JOIN = 10,

            /** CPM value */
            CPM = 11,

            /** SPATEM value */
            SPATEM = 12,

            /** MAPEM value */
            MAPEM = 13
        }

        /** Channel enum. */
        enum Channel {

            /** CONTROL value */
            CONTROL = 0,

            /** SERVICE value */
            SERVICE = 1,

            /** SIDELINK value */
            SIDELINK = 2,

            /** CELLULAR value */
            CELLULAR = 3
        }

        /** AccessCategory enum. */
        enum AccessCategory {

            /** AC_VO value */
            AC_VO = 0,

            /** AC_VI value */
            AC_VI = 1,

            /** AC_BE value */
            AC_BE = 2,

            /** AC_BK value */
            AC_BK = 3
        }

        /** DccProfile enum. */
        enum DccProfile {

            /** DP_BY_MESSAGE value */
            DP_BY_MESSAGE = 0,

            /** DP0 value */
            DP0 = 1,

            /** DP1 value */
            DP1 = 2,

            /** DP2 value */
            DP2 = 3,

            /** DP3 value */
            DP3 = 4
        }

        /**
         * Properties of a Hello.
         * @deprecated Use verge.v1.Hello.$Properties instead.
         */
        interface IHello extends verge.v1.Hello.$Properties {
        }

        /** Represents a Hello. */
        class Hello {

            /**
             * Constructs a new Hello.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Hello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Hello protocolVersion. */
            protocolVersion: number;

            /** Hello role. */
            role: verge.v1.HostRole;

            /** Hello mode. */
            mode: verge.v1.HostMode;

            /** Hello hostName. */
            hostName: string;

            /** Hello capabilities. */
            capabilities: string[];

            /** Hello wantedStations. */
            wantedStations: number[];

            /** Hello hostIndex. */
            hostIndex: number;

            /** Hello token. */
            token: string;

            /**
             * Encodes the specified Hello message. Does not implicitly {@link verge.v1.Hello.verify|verify} messages.
             * @param message Hello message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Hello & verge.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Hello & verge.v1.Hello.$Shape;
        }

        namespace Hello {

            /** Properties of a Hello. */
            interface $Properties {

                /** Hello protocolVersion */
                protocolVersion?: (number|null);

                /** Hello role */
                role?: (verge.v1.HostRole|null);

                /** Hello mode */
                mode?: (verge.v1.HostMode|null);

                /** Hello hostName */
                hostName?: (string|null);

                /** Hello capabilities */
                capabilities?: (string[]|null);

                /** Hello wantedStations */
                wantedStations?: (number[]|null);

                /** Hello hostIndex */
                hostIndex?: (number|null);

                /** Hello token */
                token?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hello. */
            type $Shape = verge.v1.Hello.$Properties;
        }

        /**
         * Properties of a Welcome.
         * @deprecated Use verge.v1.Welcome.$Properties instead.
         */
        interface IWelcome extends verge.v1.Welcome.$Properties {
        }

        /** Represents a Welcome. */
        class Welcome {

            /**
             * Constructs a new Welcome.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Welcome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Welcome protocolVersion. */
            protocolVersion: number;

            /** Welcome hostId. */
            hostId: number;

            /** Welcome scenarioJson. */
            scenarioJson: string;

            /** Welcome seed. */
            seed: string;

            /** Welcome stationIds. */
            stationIds: Uint8Array;

            /** Welcome stationTypes. */
            stationTypes: Uint8Array;

            /** Welcome stationXM. */
            stationXM: Uint8Array;

            /** Welcome stationYM. */
            stationYM: Uint8Array;

            /** Welcome windowUs. */
            windowUs: number;

            /** Welcome trafficStepUs. */
            trafficStepUs: number;

            /** Welcome timeUs. */
            timeUs: number;

            /** Welcome originLatitudeDeg. */
            originLatitudeDeg: number;

            /** Welcome originLongitudeDeg. */
            originLongitudeDeg: number;

            /** Welcome epochItsMs. */
            epochItsMs: number;

            /** Welcome evaluationVehicle. */
            evaluationVehicle: Uint8Array;

            /** Welcome liveJson. */
            liveJson: string;

            /** Welcome ledger. */
            ledger?: (verge.v1.PrivacyLedger.$Properties|null);

            /** Welcome signalSites. */
            signalSites: verge.v1.SignalSite.$Properties[];

            /**
             * Encodes the specified Welcome message. Does not implicitly {@link verge.v1.Welcome.verify|verify} messages.
             * @param message Welcome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Welcome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Welcome & verge.v1.Welcome.$Shape} Welcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Welcome & verge.v1.Welcome.$Shape;
        }

        namespace Welcome {

            /** Properties of a Welcome. */
            interface $Properties {

                /** Welcome protocolVersion */
                protocolVersion?: (number|null);

                /** Welcome hostId */
                hostId?: (number|null);

                /** Welcome scenarioJson */
                scenarioJson?: (string|null);

                /** Welcome seed */
                seed?: (string|null);

                /** Welcome stationIds */
                stationIds?: (Uint8Array|null);

                /** Welcome stationTypes */
                stationTypes?: (Uint8Array|null);

                /** Welcome stationXM */
                stationXM?: (Uint8Array|null);

                /** Welcome stationYM */
                stationYM?: (Uint8Array|null);

                /** Welcome windowUs */
                windowUs?: (number|null);

                /** Welcome trafficStepUs */
                trafficStepUs?: (number|null);

                /** Welcome timeUs */
                timeUs?: (number|null);

                /** Welcome originLatitudeDeg */
                originLatitudeDeg?: (number|null);

                /** Welcome originLongitudeDeg */
                originLongitudeDeg?: (number|null);

                /** Welcome epochItsMs */
                epochItsMs?: (number|null);

                /** Welcome evaluationVehicle */
                evaluationVehicle?: (Uint8Array|null);

                /** Welcome liveJson */
                liveJson?: (string|null);

                /** Welcome ledger */
                ledger?: (verge.v1.PrivacyLedger.$Properties|null);

                /** Welcome signalSites */
                signalSites?: (verge.v1.SignalSite.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Welcome. */
            type $Shape = verge.v1.Welcome.$Properties;
        }

        /**
         * Properties of a SignalSite.
         * @deprecated Use verge.v1.SignalSite.$Properties instead.
         */
        interface ISignalSite extends verge.v1.SignalSite.$Properties {
        }

        /** Represents a SignalSite. */
        class SignalSite {

            /**
             * Constructs a new SignalSite.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.SignalSite.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignalSite rsuId. */
            rsuId: number;

            /** SignalSite map. */
            map?: (verge.v1.Mapem.$Properties|null);

            /**
             * Encodes the specified SignalSite message. Does not implicitly {@link verge.v1.SignalSite.verify|verify} messages.
             * @param message SignalSite message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.SignalSite.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignalSite message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.SignalSite & verge.v1.SignalSite.$Shape} SignalSite
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.SignalSite & verge.v1.SignalSite.$Shape;
        }

        namespace SignalSite {

            /** Properties of a SignalSite. */
            interface $Properties {

                /** SignalSite rsuId */
                rsuId?: (number|null);

                /** SignalSite map */
                map?: (verge.v1.Mapem.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignalSite. */
            type $Shape = verge.v1.SignalSite.$Properties;
        }

        /**
         * Properties of a SignalStates.
         * @deprecated Use verge.v1.SignalStates.$Properties instead.
         */
        interface ISignalStates extends verge.v1.SignalStates.$Properties {
        }

        /** Represents a SignalStates. */
        class SignalStates {

            /**
             * Constructs a new SignalStates.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.SignalStates.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignalStates eventState. */
            eventState: Uint8Array;

            /** SignalStates minEndUs. */
            minEndUs: Uint8Array;

            /** SignalStates maxEndUs. */
            maxEndUs: Uint8Array;

            /**
             * Encodes the specified SignalStates message. Does not implicitly {@link verge.v1.SignalStates.verify|verify} messages.
             * @param message SignalStates message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.SignalStates.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignalStates message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.SignalStates & verge.v1.SignalStates.$Shape} SignalStates
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.SignalStates & verge.v1.SignalStates.$Shape;
        }

        namespace SignalStates {

            /** Properties of a SignalStates. */
            interface $Properties {

                /** SignalStates eventState */
                eventState?: (Uint8Array|null);

                /** SignalStates minEndUs */
                minEndUs?: (Uint8Array|null);

                /** SignalStates maxEndUs */
                maxEndUs?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignalStates. */
            type $Shape = verge.v1.SignalStates.$Properties;
        }

        /**
         * Properties of an EgoStates.
         * @deprecated Use verge.v1.EgoStates.$Properties instead.
         */
        interface IEgoStates extends verge.v1.EgoStates.$Properties {
        }

        /** Represents an EgoStates. */
        class EgoStates {

            /**
             * Constructs a new EgoStates.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.EgoStates.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EgoStates timeUs. */
            timeUs: number;

            /** EgoStates stationId. */
            stationId: Uint8Array;

            /** EgoStates xM. */
            xM: Uint8Array;

            /** EgoStates yM. */
            yM: Uint8Array;

            /** EgoStates headingRad. */
            headingRad: Uint8Array;

            /** EgoStates speedMps. */
            speedMps: Uint8Array;

            /** EgoStates accelerationMps2. */
            accelerationMps2: Uint8Array;

            /** EgoStates yawRateRadps. */
            yawRateRadps: Uint8Array;

            /** EgoStates context. */
            context: Uint8Array;

            /** EgoStates flags. */
            flags: Uint8Array;

            /** EgoStates radar. */
            radar?: (verge.v1.RadarDetections.$Properties|null);

            /**
             * Encodes the specified EgoStates message. Does not implicitly {@link verge.v1.EgoStates.verify|verify} messages.
             * @param message EgoStates message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.EgoStates.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EgoStates message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.EgoStates & verge.v1.EgoStates.$Shape} EgoStates
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.EgoStates & verge.v1.EgoStates.$Shape;
        }

        namespace EgoStates {

            /** Properties of an EgoStates. */
            interface $Properties {

                /** EgoStates timeUs */
                timeUs?: (number|null);

                /** EgoStates stationId */
                stationId?: (Uint8Array|null);

                /** EgoStates xM */
                xM?: (Uint8Array|null);

                /** EgoStates yM */
                yM?: (Uint8Array|null);

                /** EgoStates headingRad */
                headingRad?: (Uint8Array|null);

                /** EgoStates speedMps */
                speedMps?: (Uint8Array|null);

                /** EgoStates accelerationMps2 */
                accelerationMps2?: (Uint8Array|null);

                /** EgoStates yawRateRadps */
                yawRateRadps?: (Uint8Array|null);

                /** EgoStates context */
                context?: (Uint8Array|null);

                /** EgoStates flags */
                flags?: (Uint8Array|null);

                /** EgoStates radar */
                radar?: (verge.v1.RadarDetections.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EgoStates. */
            type $Shape = verge.v1.EgoStates.$Properties;
        }

        /**
         * Properties of a RadarDetections.
         * @deprecated Use verge.v1.RadarDetections.$Properties instead.
         */
        interface IRadarDetections extends verge.v1.RadarDetections.$Properties {
        }

        /** Represents a RadarDetections. */
        class RadarDetections {

            /**
             * Constructs a new RadarDetections.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.RadarDetections.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RadarDetections first. */
            first: Uint8Array;

            /** RadarDetections rangeM. */
            rangeM: Uint8Array;

            /** RadarDetections bearingRad. */
            bearingRad: Uint8Array;

            /** RadarDetections rangeRateMps. */
            rangeRateMps: Uint8Array;

            /** RadarDetections truthId. */
            truthId: Uint8Array;

            /**
             * Encodes the specified RadarDetections message. Does not implicitly {@link verge.v1.RadarDetections.verify|verify} messages.
             * @param message RadarDetections message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.RadarDetections.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RadarDetections message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.RadarDetections & verge.v1.RadarDetections.$Shape} RadarDetections
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.RadarDetections & verge.v1.RadarDetections.$Shape;
        }

        namespace RadarDetections {

            /** Properties of a RadarDetections. */
            interface $Properties {

                /** RadarDetections first */
                first?: (Uint8Array|null);

                /** RadarDetections rangeM */
                rangeM?: (Uint8Array|null);

                /** RadarDetections bearingRad */
                bearingRad?: (Uint8Array|null);

                /** RadarDetections rangeRateMps */
                rangeRateMps?: (Uint8Array|null);

                /** RadarDetections truthId */
                truthId?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RadarDetections. */
            type $Shape = verge.v1.RadarDetections.$Properties;
        }

        /** Signer enum. */
        enum Signer {

            /** CERTIFICATE value */
            CERTIFICATE = 0,

            /** DIGEST value */
            DIGEST = 1
        }

        /**
         * Properties of a SecurityEnvelope.
         * @deprecated Use verge.v1.SecurityEnvelope.$Properties instead.
         */
        interface ISecurityEnvelope extends verge.v1.SecurityEnvelope.$Properties {
        }

        /** Represents a SecurityEnvelope. */
        class SecurityEnvelope {

            /**
             * Constructs a new SecurityEnvelope.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.SecurityEnvelope.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SecurityEnvelope signer. */
            signer: verge.v1.Signer;

            /** SecurityEnvelope certificateRequests. */
            certificateRequests: number[];

            /** SecurityEnvelope certificate. */
            certificate: Uint8Array;

            /** SecurityEnvelope signature. */
            signature: Uint8Array;

            /**
             * Encodes the specified SecurityEnvelope message. Does not implicitly {@link verge.v1.SecurityEnvelope.verify|verify} messages.
             * @param message SecurityEnvelope message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.SecurityEnvelope.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SecurityEnvelope message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.SecurityEnvelope & verge.v1.SecurityEnvelope.$Shape} SecurityEnvelope
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.SecurityEnvelope & verge.v1.SecurityEnvelope.$Shape;
        }

        namespace SecurityEnvelope {

            /** Properties of a SecurityEnvelope. */
            interface $Properties {

                /** SecurityEnvelope signer */
                signer?: (verge.v1.Signer|null);

                /** SecurityEnvelope certificateRequests */
                certificateRequests?: (number[]|null);

                /** SecurityEnvelope certificate */
                certificate?: (Uint8Array|null);

                /** SecurityEnvelope signature */
                signature?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SecurityEnvelope. */
            type $Shape = verge.v1.SecurityEnvelope.$Properties;
        }

        /**
         * Properties of a ReceivedFrame.
         * @deprecated Use verge.v1.ReceivedFrame.$Properties instead.
         */
        interface IReceivedFrame extends verge.v1.ReceivedFrame.$Properties {
        }

        /** Represents a ReceivedFrame. */
        class ReceivedFrame {

            /**
             * Constructs a new ReceivedFrame.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ReceivedFrame.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReceivedFrame transmissionId. */
            transmissionId: number;

            /** ReceivedFrame senderId. */
            senderId: number;

            /** ReceivedFrame type. */
            type: verge.v1.MessageType;

            /** ReceivedFrame channel. */
            channel: verge.v1.Channel;

            /** ReceivedFrame payload. */
            payload: Uint8Array;

            /** ReceivedFrame receiverId. */
            receiverId: Uint8Array;

            /** ReceivedFrame timeUs. */
            timeUs: number;

            /** ReceivedFrame rssiDBm. */
            rssiDBm: Uint8Array;

            /** ReceivedFrame sinrDB. */
            sinrDB: Uint8Array;

            /** ReceivedFrame startUs. */
            startUs: number;

            /** ReceivedFrame hops. */
            hops: number;

            /** ReceivedFrame security. */
            security?: (verge.v1.SecurityEnvelope.$Properties|null);

            /**
             * Encodes the specified ReceivedFrame message. Does not implicitly {@link verge.v1.ReceivedFrame.verify|verify} messages.
             * @param message ReceivedFrame message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ReceivedFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReceivedFrame message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ReceivedFrame & verge.v1.ReceivedFrame.$Shape} ReceivedFrame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ReceivedFrame & verge.v1.ReceivedFrame.$Shape;
        }

        namespace ReceivedFrame {

            /** Properties of a ReceivedFrame. */
            interface $Properties {

                /** ReceivedFrame transmissionId */
                transmissionId?: (number|null);

                /** ReceivedFrame senderId */
                senderId?: (number|null);

                /** ReceivedFrame type */
                type?: (verge.v1.MessageType|null);

                /** ReceivedFrame channel */
                channel?: (verge.v1.Channel|null);

                /** ReceivedFrame payload */
                payload?: (Uint8Array|null);

                /** ReceivedFrame receiverId */
                receiverId?: (Uint8Array|null);

                /** ReceivedFrame timeUs */
                timeUs?: (number|null);

                /** ReceivedFrame rssiDBm */
                rssiDBm?: (Uint8Array|null);

                /** ReceivedFrame sinrDB */
                sinrDB?: (Uint8Array|null);

                /** ReceivedFrame startUs */
                startUs?: (number|null);

                /** ReceivedFrame hops */
                hops?: (number|null);

                /** ReceivedFrame security */
                security?: (verge.v1.SecurityEnvelope.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReceivedFrame. */
            type $Shape = verge.v1.ReceivedFrame.$Properties;
        }

        /**
         * Properties of a TransmissionOutcomes.
         * @deprecated Use verge.v1.TransmissionOutcomes.$Properties instead.
         */
        interface ITransmissionOutcomes extends verge.v1.TransmissionOutcomes.$Properties {
        }

        /** Represents a TransmissionOutcomes. */
        class TransmissionOutcomes {

            /**
             * Constructs a new TransmissionOutcomes.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.TransmissionOutcomes.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TransmissionOutcomes stationId. */
            stationId: Uint8Array;

            /** TransmissionOutcomes sequence. */
            sequence: Uint8Array;

            /** TransmissionOutcomes result. */
            result: Uint8Array;

            /** TransmissionOutcomes accessDelayUs. */
            accessDelayUs: Uint8Array;

            /** TransmissionOutcomes airtimeUs. */
            airtimeUs: Uint8Array;

            /**
             * Encodes the specified TransmissionOutcomes message. Does not implicitly {@link verge.v1.TransmissionOutcomes.verify|verify} messages.
             * @param message TransmissionOutcomes message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.TransmissionOutcomes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TransmissionOutcomes message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.TransmissionOutcomes & verge.v1.TransmissionOutcomes.$Shape} TransmissionOutcomes
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.TransmissionOutcomes & verge.v1.TransmissionOutcomes.$Shape;
        }

        namespace TransmissionOutcomes {

            /** Properties of a TransmissionOutcomes. */
            interface $Properties {

                /** TransmissionOutcomes stationId */
                stationId?: (Uint8Array|null);

                /** TransmissionOutcomes sequence */
                sequence?: (Uint8Array|null);

                /** TransmissionOutcomes result */
                result?: (Uint8Array|null);

                /** TransmissionOutcomes accessDelayUs */
                accessDelayUs?: (Uint8Array|null);

                /** TransmissionOutcomes airtimeUs */
                airtimeUs?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TransmissionOutcomes. */
            type $Shape = verge.v1.TransmissionOutcomes.$Properties;
        }

        /**
         * Properties of a ChannelLoad.
         * @deprecated Use verge.v1.ChannelLoad.$Properties instead.
         */
        interface IChannelLoad extends verge.v1.ChannelLoad.$Properties {
        }

        /** Represents a ChannelLoad. */
        class ChannelLoad {

            /**
             * Constructs a new ChannelLoad.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ChannelLoad.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ChannelLoad stationId. */
            stationId: Uint8Array;

            /** ChannelLoad busyRatio. */
            busyRatio: Uint8Array;

            /** ChannelLoad gateIntervalUs. */
            gateIntervalUs: Uint8Array;

            /**
             * Encodes the specified ChannelLoad message. Does not implicitly {@link verge.v1.ChannelLoad.verify|verify} messages.
             * @param message ChannelLoad message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ChannelLoad.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ChannelLoad message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ChannelLoad & verge.v1.ChannelLoad.$Shape} ChannelLoad
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ChannelLoad & verge.v1.ChannelLoad.$Shape;
        }

        namespace ChannelLoad {

            /** Properties of a ChannelLoad. */
            interface $Properties {

                /** ChannelLoad stationId */
                stationId?: (Uint8Array|null);

                /** ChannelLoad busyRatio */
                busyRatio?: (Uint8Array|null);

                /** ChannelLoad gateIntervalUs */
                gateIntervalUs?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ChannelLoad. */
            type $Shape = verge.v1.ChannelLoad.$Properties;
        }

        /**
         * Properties of an Advance.
         * @deprecated Use verge.v1.Advance.$Properties instead.
         */
        interface IAdvance extends verge.v1.Advance.$Properties {
        }

        /** Represents an Advance. */
        class Advance {

            /**
             * Constructs a new Advance.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Advance.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Advance window. */
            window: number;

            /** Advance fromUs. */
            fromUs: number;

            /** Advance untilUs. */
            untilUs: number;

            /** Advance ego. */
            ego?: (verge.v1.EgoStates.$Properties|null);

            /** Advance frames. */
            frames: verge.v1.ReceivedFrame.$Properties[];

            /** Advance channel. */
            channel?: (verge.v1.ChannelLoad.$Properties|null);

            /** Advance outcomes. */
            outcomes?: (verge.v1.TransmissionOutcomes.$Properties|null);

            /** Advance liveJson. */
            liveJson: string;

            /** Advance backhaul. */
            backhaul: verge.v1.BackhaulDelivery.$Properties[];

            /** Advance outage. */
            outage: Uint8Array;

            /** Advance signals. */
            signals?: (verge.v1.SignalStates.$Properties|null);

            /** Advance radar. */
            radar?: (verge.v1.RadarDetections.$Properties|null);

            /**
             * Encodes the specified Advance message. Does not implicitly {@link verge.v1.Advance.verify|verify} messages.
             * @param message Advance message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Advance.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Advance message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Advance & verge.v1.Advance.$Shape} Advance
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Advance & verge.v1.Advance.$Shape;
        }

        namespace Advance {

            /** Properties of an Advance. */
            interface $Properties {

                /** Advance window */
                window?: (number|null);

                /** Advance fromUs */
                fromUs?: (number|null);

                /** Advance untilUs */
                untilUs?: (number|null);

                /** Advance ego */
                ego?: (verge.v1.EgoStates.$Properties|null);

                /** Advance frames */
                frames?: (verge.v1.ReceivedFrame.$Properties[]|null);

                /** Advance channel */
                channel?: (verge.v1.ChannelLoad.$Properties|null);

                /** Advance outcomes */
                outcomes?: (verge.v1.TransmissionOutcomes.$Properties|null);

                /** Advance liveJson */
                liveJson?: (string|null);

                /** Advance backhaul */
                backhaul?: (verge.v1.BackhaulDelivery.$Properties[]|null);

                /** Advance outage */
                outage?: (Uint8Array|null);

                /** Advance signals */
                signals?: (verge.v1.SignalStates.$Properties|null);

                /** Advance radar */
                radar?: (verge.v1.RadarDetections.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Advance. */
            type $Shape = verge.v1.Advance.$Properties;
        }

        /**
         * Properties of a BackhaulDelivery.
         * @deprecated Use verge.v1.BackhaulDelivery.$Properties instead.
         */
        interface IBackhaulDelivery extends verge.v1.BackhaulDelivery.$Properties {
        }

        /** Represents a BackhaulDelivery. */
        class BackhaulDelivery {

            /**
             * Constructs a new BackhaulDelivery.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.BackhaulDelivery.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BackhaulDelivery timeUs. */
            timeUs: number;

            /** BackhaulDelivery fromId. */
            fromId: number;

            /** BackhaulDelivery toId. */
            toId: number;

            /** BackhaulDelivery type. */
            type: verge.v1.MessageType;

            /** BackhaulDelivery payload. */
            payload: Uint8Array;

            /**
             * Encodes the specified BackhaulDelivery message. Does not implicitly {@link verge.v1.BackhaulDelivery.verify|verify} messages.
             * @param message BackhaulDelivery message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.BackhaulDelivery.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BackhaulDelivery message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.BackhaulDelivery & verge.v1.BackhaulDelivery.$Shape} BackhaulDelivery
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.BackhaulDelivery & verge.v1.BackhaulDelivery.$Shape;
        }

        namespace BackhaulDelivery {

            /** Properties of a BackhaulDelivery. */
            interface $Properties {

                /** BackhaulDelivery timeUs */
                timeUs?: (number|null);

                /** BackhaulDelivery fromId */
                fromId?: (number|null);

                /** BackhaulDelivery toId */
                toId?: (number|null);

                /** BackhaulDelivery type */
                type?: (verge.v1.MessageType|null);

                /** BackhaulDelivery payload */
                payload?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BackhaulDelivery. */
            type $Shape = verge.v1.BackhaulDelivery.$Properties;
        }

        /**
         * Properties of a GeoBroadcast.
         * @deprecated Use verge.v1.GeoBroadcast.$Properties instead.
         */
        interface IGeoBroadcast extends verge.v1.GeoBroadcast.$Properties {
        }

        /** Represents a GeoBroadcast. */
        class GeoBroadcast {

            /**
             * Constructs a new GeoBroadcast.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.GeoBroadcast.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GeoBroadcast shape. */
            shape: number;

            /** GeoBroadcast xM. */
            xM: number;

            /** GeoBroadcast yM. */
            yM: number;

            /** GeoBroadcast aM. */
            aM: number;

            /** GeoBroadcast bM. */
            bM: number;

            /** GeoBroadcast azimuthRad. */
            azimuthRad: number;

            /** GeoBroadcast hopLimit. */
            hopLimit: number;

            /** GeoBroadcast lifetimeMs. */
            lifetimeMs: number;

            /**
             * Encodes the specified GeoBroadcast message. Does not implicitly {@link verge.v1.GeoBroadcast.verify|verify} messages.
             * @param message GeoBroadcast message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.GeoBroadcast.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GeoBroadcast message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.GeoBroadcast & verge.v1.GeoBroadcast.$Shape} GeoBroadcast
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.GeoBroadcast & verge.v1.GeoBroadcast.$Shape;
        }

        namespace GeoBroadcast {

            /** Properties of a GeoBroadcast. */
            interface $Properties {

                /** GeoBroadcast shape */
                shape?: (number|null);

                /** GeoBroadcast xM */
                xM?: (number|null);

                /** GeoBroadcast yM */
                yM?: (number|null);

                /** GeoBroadcast aM */
                aM?: (number|null);

                /** GeoBroadcast bM */
                bM?: (number|null);

                /** GeoBroadcast azimuthRad */
                azimuthRad?: (number|null);

                /** GeoBroadcast hopLimit */
                hopLimit?: (number|null);

                /** GeoBroadcast lifetimeMs */
                lifetimeMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GeoBroadcast. */
            type $Shape = verge.v1.GeoBroadcast.$Properties;
        }

        /**
         * Properties of a TransmissionRequest.
         * @deprecated Use verge.v1.TransmissionRequest.$Properties instead.
         */
        interface ITransmissionRequest extends verge.v1.TransmissionRequest.$Properties {
        }

        /** Represents a TransmissionRequest. */
        class TransmissionRequest {

            /**
             * Constructs a new TransmissionRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.TransmissionRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TransmissionRequest stationId. */
            stationId: number;

            /** TransmissionRequest sequence. */
            sequence: number;

            /** TransmissionRequest timeUs. */
            timeUs: number;

            /** TransmissionRequest type. */
            type: verge.v1.MessageType;

            /** TransmissionRequest channel. */
            channel: verge.v1.Channel;

            /** TransmissionRequest accessCategory. */
            accessCategory: verge.v1.AccessCategory;

            /** TransmissionRequest airSize_B. */
            airSize_B: number;

            /** TransmissionRequest payload. */
            payload: Uint8Array;

            /** TransmissionRequest destinationId. */
            destinationId: number;

            /** TransmissionRequest dccProfile. */
            dccProfile: verge.v1.DccProfile;

            /** TransmissionRequest geo. */
            geo?: (verge.v1.GeoBroadcast.$Properties|null);

            /** TransmissionRequest security. */
            security?: (verge.v1.SecurityEnvelope.$Properties|null);

            /**
             * Encodes the specified TransmissionRequest message. Does not implicitly {@link verge.v1.TransmissionRequest.verify|verify} messages.
             * @param message TransmissionRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.TransmissionRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TransmissionRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.TransmissionRequest & verge.v1.TransmissionRequest.$Shape} TransmissionRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.TransmissionRequest & verge.v1.TransmissionRequest.$Shape;
        }

        namespace TransmissionRequest {

            /** Properties of a TransmissionRequest. */
            interface $Properties {

                /** TransmissionRequest stationId */
                stationId?: (number|null);

                /** TransmissionRequest sequence */
                sequence?: (number|null);

                /** TransmissionRequest timeUs */
                timeUs?: (number|null);

                /** TransmissionRequest type */
                type?: (verge.v1.MessageType|null);

                /** TransmissionRequest channel */
                channel?: (verge.v1.Channel|null);

                /** TransmissionRequest accessCategory */
                accessCategory?: (verge.v1.AccessCategory|null);

                /** TransmissionRequest airSize_B */
                airSize_B?: (number|null);

                /** TransmissionRequest payload */
                payload?: (Uint8Array|null);

                /** TransmissionRequest destinationId */
                destinationId?: (number|null);

                /** TransmissionRequest dccProfile */
                dccProfile?: (verge.v1.DccProfile|null);

                /** TransmissionRequest geo */
                geo?: (verge.v1.GeoBroadcast.$Properties|null);

                /** TransmissionRequest security */
                security?: (verge.v1.SecurityEnvelope.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TransmissionRequest. */
            type $Shape = verge.v1.TransmissionRequest.$Properties;
        }

        /**
         * Properties of a Manoeuvre.
         * @deprecated Use verge.v1.Manoeuvre.$Properties instead.
         */
        interface IManoeuvre extends verge.v1.Manoeuvre.$Properties {
        }

        /** Represents a Manoeuvre. */
        class Manoeuvre {

            /**
             * Constructs a new Manoeuvre.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Manoeuvre.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Manoeuvre stationId. */
            stationId: number;

            /** Manoeuvre timeUs. */
            timeUs: number;

            /** Manoeuvre speedFactor. */
            speedFactor: number;

            /** Manoeuvre durationMs. */
            durationMs: number;

            /** Manoeuvre advice. */
            advice: boolean;

            /**
             * Encodes the specified Manoeuvre message. Does not implicitly {@link verge.v1.Manoeuvre.verify|verify} messages.
             * @param message Manoeuvre message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Manoeuvre.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Manoeuvre message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Manoeuvre & verge.v1.Manoeuvre.$Shape} Manoeuvre
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Manoeuvre & verge.v1.Manoeuvre.$Shape;
        }

        namespace Manoeuvre {

            /** Properties of a Manoeuvre. */
            interface $Properties {

                /** Manoeuvre stationId */
                stationId?: (number|null);

                /** Manoeuvre timeUs */
                timeUs?: (number|null);

                /** Manoeuvre speedFactor */
                speedFactor?: (number|null);

                /** Manoeuvre durationMs */
                durationMs?: (number|null);

                /** Manoeuvre advice */
                advice?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Manoeuvre. */
            type $Shape = verge.v1.Manoeuvre.$Properties;
        }

        /**
         * Properties of a DenmReport.
         * @deprecated Use verge.v1.DenmReport.$Properties instead.
         */
        interface IDenmReport extends verge.v1.DenmReport.$Properties {
        }

        /** Represents a DenmReport. */
        class DenmReport {

            /**
             * Constructs a new DenmReport.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.DenmReport.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DenmReport stationId. */
            stationId: number;

            /** DenmReport originatingStationId. */
            originatingStationId: number;

            /** DenmReport sequenceNumber. */
            sequenceNumber: number;

            /** DenmReport detectionUs. */
            detectionUs: number;

            /** DenmReport generatedUs. */
            generatedUs: number;

            /** DenmReport receivedUs. */
            receivedUs: number;

            /** DenmReport processedUs. */
            processedUs: number;

            /** DenmReport fromInfrastructure. */
            fromInfrastructure: boolean;

            /** DenmReport causeCode. */
            causeCode: number;

            /** DenmReport hops. */
            hops: number;

            /**
             * Encodes the specified DenmReport message. Does not implicitly {@link verge.v1.DenmReport.verify|verify} messages.
             * @param message DenmReport message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.DenmReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DenmReport message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.DenmReport & verge.v1.DenmReport.$Shape} DenmReport
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.DenmReport & verge.v1.DenmReport.$Shape;
        }

        namespace DenmReport {

            /** Properties of a DenmReport. */
            interface $Properties {

                /** DenmReport stationId */
                stationId?: (number|null);

                /** DenmReport originatingStationId */
                originatingStationId?: (number|null);

                /** DenmReport sequenceNumber */
                sequenceNumber?: (number|null);

                /** DenmReport detectionUs */
                detectionUs?: (number|null);

                /** DenmReport generatedUs */
                generatedUs?: (number|null);

                /** DenmReport receivedUs */
                receivedUs?: (number|null);

                /** DenmReport processedUs */
                processedUs?: (number|null);

                /** DenmReport fromInfrastructure */
                fromInfrastructure?: (boolean|null);

                /** DenmReport causeCode */
                causeCode?: (number|null);

                /** DenmReport hops */
                hops?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DenmReport. */
            type $Shape = verge.v1.DenmReport.$Properties;
        }

        /**
         * Properties of a DenmOrigin.
         * @deprecated Use verge.v1.DenmOrigin.$Properties instead.
         */
        interface IDenmOrigin extends verge.v1.DenmOrigin.$Properties {
        }

        /** Represents a DenmOrigin. */
        class DenmOrigin {

            /**
             * Constructs a new DenmOrigin.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.DenmOrigin.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DenmOrigin stationId. */
            stationId: number;

            /** DenmOrigin sequenceNumber. */
            sequenceNumber: number;

            /** DenmOrigin detectionUs. */
            detectionUs: number;

            /** DenmOrigin generatedUs. */
            generatedUs: number;

            /** DenmOrigin xM. */
            xM: number;

            /** DenmOrigin yM. */
            yM: number;

            /** DenmOrigin relevanceM. */
            relevanceM: number;

            /** DenmOrigin causeCode. */
            causeCode: number;

            /** DenmOrigin repetition. */
            repetition: boolean;

            /** DenmOrigin originatingStationId. */
            originatingStationId: number;

            /**
             * Encodes the specified DenmOrigin message. Does not implicitly {@link verge.v1.DenmOrigin.verify|verify} messages.
             * @param message DenmOrigin message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.DenmOrigin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DenmOrigin message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.DenmOrigin & verge.v1.DenmOrigin.$Shape} DenmOrigin
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.DenmOrigin & verge.v1.DenmOrigin.$Shape;
        }

        namespace DenmOrigin {

            /** Properties of a DenmOrigin. */
            interface $Properties {

                /** DenmOrigin stationId */
                stationId?: (number|null);

                /** DenmOrigin sequenceNumber */
                sequenceNumber?: (number|null);

                /** DenmOrigin detectionUs */
                detectionUs?: (number|null);

                /** DenmOrigin generatedUs */
                generatedUs?: (number|null);

                /** DenmOrigin xM */
                xM?: (number|null);

                /** DenmOrigin yM */
                yM?: (number|null);

                /** DenmOrigin relevanceM */
                relevanceM?: (number|null);

                /** DenmOrigin causeCode */
                causeCode?: (number|null);

                /** DenmOrigin repetition */
                repetition?: (boolean|null);

                /** DenmOrigin originatingStationId */
                originatingStationId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DenmOrigin. */
            type $Shape = verge.v1.DenmOrigin.$Properties;
        }

        /**
         * Properties of a RoundReport.
         * @deprecated Use verge.v1.RoundReport.$Properties instead.
         */
        interface IRoundReport extends verge.v1.RoundReport.$Properties {
        }

        /** Represents a RoundReport. */
        class RoundReport {

            /**
             * Constructs a new RoundReport.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.RoundReport.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RoundReport rsuId. */
            rsuId: number;

            /** RoundReport round. */
            round: number;

            /** RoundReport modelVersion. */
            modelVersion: number;

            /** RoundReport announcedUs. */
            announcedUs: number;

            /** RoundReport closedUs. */
            closedUs: number;

            /** RoundReport modelDownUs. */
            modelDownUs: number;

            /** RoundReport trainingUs. */
            trainingUs: number;

            /** RoundReport uploadUs. */
            uploadUs: number;

            /** RoundReport participants. */
            participants: number;

            /** RoundReport updatesReceived. */
            updatesReceived: number;

            /** RoundReport updatesLate. */
            updatesLate: number;

            /** RoundReport updatesLost. */
            updatesLost: number;

            /** RoundReport bytesUp. */
            bytesUp: number;

            /** RoundReport bytesDown. */
            bytesDown: number;

            /** RoundReport model. */
            model: Uint8Array;

            /** RoundReport closedBelowMinimum. */
            closedBelowMinimum: boolean;

            /** RoundReport contributors. */
            contributors: Uint8Array;

            /** RoundReport noiseSigma. */
            noiseSigma: number;

            /**
             * Encodes the specified RoundReport message. Does not implicitly {@link verge.v1.RoundReport.verify|verify} messages.
             * @param message RoundReport message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.RoundReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RoundReport message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.RoundReport & verge.v1.RoundReport.$Shape} RoundReport
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.RoundReport & verge.v1.RoundReport.$Shape;
        }

        namespace RoundReport {

            /** Properties of a RoundReport. */
            interface $Properties {

                /** RoundReport rsuId */
                rsuId?: (number|null);

                /** RoundReport round */
                round?: (number|null);

                /** RoundReport modelVersion */
                modelVersion?: (number|null);

                /** RoundReport announcedUs */
                announcedUs?: (number|null);

                /** RoundReport closedUs */
                closedUs?: (number|null);

                /** RoundReport modelDownUs */
                modelDownUs?: (number|null);

                /** RoundReport trainingUs */
                trainingUs?: (number|null);

                /** RoundReport uploadUs */
                uploadUs?: (number|null);

                /** RoundReport participants */
                participants?: (number|null);

                /** RoundReport updatesReceived */
                updatesReceived?: (number|null);

                /** RoundReport updatesLate */
                updatesLate?: (number|null);

                /** RoundReport updatesLost */
                updatesLost?: (number|null);

                /** RoundReport bytesUp */
                bytesUp?: (number|null);

                /** RoundReport bytesDown */
                bytesDown?: (number|null);

                /** RoundReport model */
                model?: (Uint8Array|null);

                /** RoundReport closedBelowMinimum */
                closedBelowMinimum?: (boolean|null);

                /** RoundReport contributors */
                contributors?: (Uint8Array|null);

                /** RoundReport noiseSigma */
                noiseSigma?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RoundReport. */
            type $Shape = verge.v1.RoundReport.$Properties;
        }

        /**
         * Properties of a CloudReport.
         * @deprecated Use verge.v1.CloudReport.$Properties instead.
         */
        interface ICloudReport extends verge.v1.CloudReport.$Properties {
        }

        /** Represents a CloudReport. */
        class CloudReport {

            /**
             * Constructs a new CloudReport.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.CloudReport.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CloudReport cloudRound. */
            cloudRound: number;

            /** CloudReport startedUs. */
            startedUs: number;

            /** CloudReport finishedUs. */
            finishedUs: number;

            /** CloudReport rsus. */
            rsus: number;

            /** CloudReport model. */
            model: Uint8Array;

            /** CloudReport bytes. */
            bytes: number;

            /** CloudReport aggregatedUs. */
            aggregatedUs: number;

            /**
             * Encodes the specified CloudReport message. Does not implicitly {@link verge.v1.CloudReport.verify|verify} messages.
             * @param message CloudReport message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.CloudReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CloudReport message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.CloudReport & verge.v1.CloudReport.$Shape} CloudReport
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.CloudReport & verge.v1.CloudReport.$Shape;
        }

        namespace CloudReport {

            /** Properties of a CloudReport. */
            interface $Properties {

                /** CloudReport cloudRound */
                cloudRound?: (number|null);

                /** CloudReport startedUs */
                startedUs?: (number|null);

                /** CloudReport finishedUs */
                finishedUs?: (number|null);

                /** CloudReport rsus */
                rsus?: (number|null);

                /** CloudReport model */
                model?: (Uint8Array|null);

                /** CloudReport bytes */
                bytes?: (number|null);

                /** CloudReport aggregatedUs */
                aggregatedUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CloudReport. */
            type $Shape = verge.v1.CloudReport.$Properties;
        }

        /**
         * Properties of a PrivacyLedger.
         * @deprecated Use verge.v1.PrivacyLedger.$Properties instead.
         */
        interface IPrivacyLedger extends verge.v1.PrivacyLedger.$Properties {
        }

        /** Represents a PrivacyLedger. */
        class PrivacyLedger {

            /**
             * Constructs a new PrivacyLedger.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.PrivacyLedger.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PrivacyLedger vehicleId. */
            vehicleId: Uint8Array;

            /** PrivacyLedger epsilon. */
            epsilon: Uint8Array;

            /** PrivacyLedger releases. */
            releases: Uint8Array;

            /** PrivacyLedger rdp. */
            rdp: Uint8Array;

            /**
             * Encodes the specified PrivacyLedger message. Does not implicitly {@link verge.v1.PrivacyLedger.verify|verify} messages.
             * @param message PrivacyLedger message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.PrivacyLedger.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PrivacyLedger message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.PrivacyLedger & verge.v1.PrivacyLedger.$Shape} PrivacyLedger
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.PrivacyLedger & verge.v1.PrivacyLedger.$Shape;
        }

        namespace PrivacyLedger {

            /** Properties of a PrivacyLedger. */
            interface $Properties {

                /** PrivacyLedger vehicleId */
                vehicleId?: (Uint8Array|null);

                /** PrivacyLedger epsilon */
                epsilon?: (Uint8Array|null);

                /** PrivacyLedger releases */
                releases?: (Uint8Array|null);

                /** PrivacyLedger rdp */
                rdp?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PrivacyLedger. */
            type $Shape = verge.v1.PrivacyLedger.$Properties;
        }

        /**
         * Properties of a SampleReport.
         * @deprecated Use verge.v1.SampleReport.$Properties instead.
         */
        interface ISampleReport extends verge.v1.SampleReport.$Properties {
        }

        /** Represents a SampleReport. */
        class SampleReport {

            /**
             * Constructs a new SampleReport.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.SampleReport.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SampleReport vehicleId. */
            vehicleId: Uint8Array;

            /** SampleReport timeS. */
            timeS: Uint8Array;

            /** SampleReport features. */
            features: Uint8Array;

            /** SampleReport label. */
            label: Uint8Array;

            /** SampleReport eventId. */
            eventId: Uint8Array;

            /** SampleReport prediction. */
            prediction: Uint8Array;

            /** SampleReport placeId. */
            placeId: Uint8Array;

            /**
             * Encodes the specified SampleReport message. Does not implicitly {@link verge.v1.SampleReport.verify|verify} messages.
             * @param message SampleReport message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.SampleReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SampleReport message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.SampleReport & verge.v1.SampleReport.$Shape} SampleReport
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.SampleReport & verge.v1.SampleReport.$Shape;
        }

        namespace SampleReport {

            /** Properties of a SampleReport. */
            interface $Properties {

                /** SampleReport vehicleId */
                vehicleId?: (Uint8Array|null);

                /** SampleReport timeS */
                timeS?: (Uint8Array|null);

                /** SampleReport features */
                features?: (Uint8Array|null);

                /** SampleReport label */
                label?: (Uint8Array|null);

                /** SampleReport eventId */
                eventId?: (Uint8Array|null);

                /** SampleReport prediction */
                prediction?: (Uint8Array|null);

                /** SampleReport placeId */
                placeId?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SampleReport. */
            type $Shape = verge.v1.SampleReport.$Properties;
        }

        /**
         * Properties of a SecurityReport.
         * @deprecated Use verge.v1.SecurityReport.$Properties instead.
         */
        interface ISecurityReport extends verge.v1.SecurityReport.$Properties {
        }

        /** Represents a SecurityReport. */
        class SecurityReport {

            /**
             * Constructs a new SecurityReport.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.SecurityReport.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SecurityReport verified. */
            verified: number;

            /** SecurityReport waitedUs. */
            waitedUs: number;

            /** SecurityReport unknownSigners. */
            unknownSigners: number;

            /** SecurityReport certificateRequests. */
            certificateRequests: number;

            /** SecurityReport refused. */
            refused: number;

            /**
             * Encodes the specified SecurityReport message. Does not implicitly {@link verge.v1.SecurityReport.verify|verify} messages.
             * @param message SecurityReport message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.SecurityReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SecurityReport message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.SecurityReport & verge.v1.SecurityReport.$Shape} SecurityReport
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.SecurityReport & verge.v1.SecurityReport.$Shape;
        }

        namespace SecurityReport {

            /** Properties of a SecurityReport. */
            interface $Properties {

                /** SecurityReport verified */
                verified?: (number|null);

                /** SecurityReport waitedUs */
                waitedUs?: (number|null);

                /** SecurityReport unknownSigners */
                unknownSigners?: (number|null);

                /** SecurityReport certificateRequests */
                certificateRequests?: (number|null);

                /** SecurityReport refused */
                refused?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SecurityReport. */
            type $Shape = verge.v1.SecurityReport.$Properties;
        }

        /**
         * Properties of an AwarenessReport.
         * @deprecated Use verge.v1.AwarenessReport.$Properties instead.
         */
        interface IAwarenessReport extends verge.v1.AwarenessReport.$Properties {
        }

        /** Represents an AwarenessReport. */
        class AwarenessReport {

            /**
             * Constructs a new AwarenessReport.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.AwarenessReport.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AwarenessReport looks. */
            looks: number;

            /** AwarenessReport byCam. */
            byCam: number;

            /** AwarenessReport byCpm. */
            byCpm: number;

            /** AwarenessReport byEither. */
            byEither: number;

            /** AwarenessReport camAgeUs. */
            camAgeUs: number;

            /** AwarenessReport cpmAgeUs. */
            cpmAgeUs: number;

            /** AwarenessReport speedAdvices. */
            speedAdvices: number;

            /** AwarenessReport byRoadside. */
            byRoadside: number;

            /**
             * Encodes the specified AwarenessReport message. Does not implicitly {@link verge.v1.AwarenessReport.verify|verify} messages.
             * @param message AwarenessReport message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.AwarenessReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AwarenessReport message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.AwarenessReport & verge.v1.AwarenessReport.$Shape} AwarenessReport
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.AwarenessReport & verge.v1.AwarenessReport.$Shape;
        }

        namespace AwarenessReport {

            /** Properties of an AwarenessReport. */
            interface $Properties {

                /** AwarenessReport looks */
                looks?: (number|null);

                /** AwarenessReport byCam */
                byCam?: (number|null);

                /** AwarenessReport byCpm */
                byCpm?: (number|null);

                /** AwarenessReport byEither */
                byEither?: (number|null);

                /** AwarenessReport camAgeUs */
                camAgeUs?: (number|null);

                /** AwarenessReport cpmAgeUs */
                cpmAgeUs?: (number|null);

                /** AwarenessReport speedAdvices */
                speedAdvices?: (number|null);

                /** AwarenessReport byRoadside */
                byRoadside?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AwarenessReport. */
            type $Shape = verge.v1.AwarenessReport.$Properties;
        }

        /**
         * Properties of a HostEvent.
         * @deprecated Use verge.v1.HostEvent.$Properties instead.
         */
        interface IHostEvent extends verge.v1.HostEvent.$Properties {
        }

        /** Represents a HostEvent. */
        class HostEvent {

            /**
             * Constructs a new HostEvent.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.HostEvent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HostEvent timeUs. */
            timeUs: number;

            /** HostEvent stationId. */
            stationId: number;

            /** HostEvent code. */
            code: string;

            /** HostEvent text. */
            text: string;

            /**
             * Encodes the specified HostEvent message. Does not implicitly {@link verge.v1.HostEvent.verify|verify} messages.
             * @param message HostEvent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.HostEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HostEvent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.HostEvent & verge.v1.HostEvent.$Shape} HostEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.HostEvent & verge.v1.HostEvent.$Shape;
        }

        namespace HostEvent {

            /** Properties of a HostEvent. */
            interface $Properties {

                /** HostEvent timeUs */
                timeUs?: (number|null);

                /** HostEvent stationId */
                stationId?: (number|null);

                /** HostEvent code */
                code?: (string|null);

                /** HostEvent text */
                text?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HostEvent. */
            type $Shape = verge.v1.HostEvent.$Properties;
        }

        /**
         * Properties of a Reports.
         * @deprecated Use verge.v1.Reports.$Properties instead.
         */
        interface IReports extends verge.v1.Reports.$Properties {
        }

        /** Represents a Reports. */
        class Reports {

            /**
             * Constructs a new Reports.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Reports.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Reports denm. */
            denm: verge.v1.DenmReport.$Properties[];

            /** Reports denmOrigin. */
            denmOrigin: verge.v1.DenmOrigin.$Properties[];

            /** Reports round. */
            round: verge.v1.RoundReport.$Properties[];

            /** Reports cloud. */
            cloud: verge.v1.CloudReport.$Properties[];

            /** Reports ledger. */
            ledger?: (verge.v1.PrivacyLedger.$Properties|null);

            /** Reports samples. */
            samples?: (verge.v1.SampleReport.$Properties|null);

            /** Reports events. */
            events: verge.v1.HostEvent.$Properties[];

            /** Reports beliefStationId. */
            beliefStationId: Uint8Array;

            /** Reports belief. */
            belief: Uint8Array;

            /** Reports security. */
            security?: (verge.v1.SecurityReport.$Properties|null);

            /** Reports modelStationId. */
            modelStationId: Uint8Array;

            /** Reports modelRsuId. */
            modelRsuId: Uint8Array;

            /** Reports modelVersion. */
            modelVersion: Uint8Array;

            /** Reports awareness. */
            awareness?: (verge.v1.AwarenessReport.$Properties|null);

            /**
             * Encodes the specified Reports message. Does not implicitly {@link verge.v1.Reports.verify|verify} messages.
             * @param message Reports message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Reports.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Reports message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Reports & verge.v1.Reports.$Shape} Reports
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Reports & verge.v1.Reports.$Shape;
        }

        namespace Reports {

            /** Properties of a Reports. */
            interface $Properties {

                /** Reports denm */
                denm?: (verge.v1.DenmReport.$Properties[]|null);

                /** Reports denmOrigin */
                denmOrigin?: (verge.v1.DenmOrigin.$Properties[]|null);

                /** Reports round */
                round?: (verge.v1.RoundReport.$Properties[]|null);

                /** Reports cloud */
                cloud?: (verge.v1.CloudReport.$Properties[]|null);

                /** Reports ledger */
                ledger?: (verge.v1.PrivacyLedger.$Properties|null);

                /** Reports samples */
                samples?: (verge.v1.SampleReport.$Properties|null);

                /** Reports events */
                events?: (verge.v1.HostEvent.$Properties[]|null);

                /** Reports beliefStationId */
                beliefStationId?: (Uint8Array|null);

                /** Reports belief */
                belief?: (Uint8Array|null);

                /** Reports security */
                security?: (verge.v1.SecurityReport.$Properties|null);

                /** Reports modelStationId */
                modelStationId?: (Uint8Array|null);

                /** Reports modelRsuId */
                modelRsuId?: (Uint8Array|null);

                /** Reports modelVersion */
                modelVersion?: (Uint8Array|null);

                /** Reports awareness */
                awareness?: (verge.v1.AwarenessReport.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Reports. */
            type $Shape = verge.v1.Reports.$Properties;
        }

        /**
         * Properties of a BackhaulRequest.
         * @deprecated Use verge.v1.BackhaulRequest.$Properties instead.
         */
        interface IBackhaulRequest extends verge.v1.BackhaulRequest.$Properties {
        }

        /** Represents a BackhaulRequest. */
        class BackhaulRequest {

            /**
             * Constructs a new BackhaulRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.BackhaulRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BackhaulRequest timeUs. */
            timeUs: number;

            /** BackhaulRequest fromId. */
            fromId: number;

            /** BackhaulRequest toId. */
            toId: number;

            /** BackhaulRequest type. */
            type: verge.v1.MessageType;

            /** BackhaulRequest size_B. */
            size_B: number;

            /** BackhaulRequest payload. */
            payload: Uint8Array;

            /**
             * Encodes the specified BackhaulRequest message. Does not implicitly {@link verge.v1.BackhaulRequest.verify|verify} messages.
             * @param message BackhaulRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.BackhaulRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BackhaulRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.BackhaulRequest & verge.v1.BackhaulRequest.$Shape} BackhaulRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.BackhaulRequest & verge.v1.BackhaulRequest.$Shape;
        }

        namespace BackhaulRequest {

            /** Properties of a BackhaulRequest. */
            interface $Properties {

                /** BackhaulRequest timeUs */
                timeUs?: (number|null);

                /** BackhaulRequest fromId */
                fromId?: (number|null);

                /** BackhaulRequest toId */
                toId?: (number|null);

                /** BackhaulRequest type */
                type?: (verge.v1.MessageType|null);

                /** BackhaulRequest size_B */
                size_B?: (number|null);

                /** BackhaulRequest payload */
                payload?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BackhaulRequest. */
            type $Shape = verge.v1.BackhaulRequest.$Properties;
        }

        /**
         * Properties of a Done.
         * @deprecated Use verge.v1.Done.$Properties instead.
         */
        interface IDone extends verge.v1.Done.$Properties {
        }

        /** Represents a Done. */
        class Done {

            /**
             * Constructs a new Done.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Done.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Done window. */
            window: number;

            /** Done transmissions. */
            transmissions: verge.v1.TransmissionRequest.$Properties[];

            /** Done manoeuvres. */
            manoeuvres: verge.v1.Manoeuvre.$Properties[];

            /** Done reports. */
            reports?: (verge.v1.Reports.$Properties|null);

            /** Done backhaul. */
            backhaul: verge.v1.BackhaulRequest.$Properties[];

            /**
             * Encodes the specified Done message. Does not implicitly {@link verge.v1.Done.verify|verify} messages.
             * @param message Done message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Done.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Done message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Done & verge.v1.Done.$Shape} Done
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Done & verge.v1.Done.$Shape;
        }

        namespace Done {

            /** Properties of a Done. */
            interface $Properties {

                /** Done window */
                window?: (number|null);

                /** Done transmissions */
                transmissions?: (verge.v1.TransmissionRequest.$Properties[]|null);

                /** Done manoeuvres */
                manoeuvres?: (verge.v1.Manoeuvre.$Properties[]|null);

                /** Done reports */
                reports?: (verge.v1.Reports.$Properties|null);

                /** Done backhaul */
                backhaul?: (verge.v1.BackhaulRequest.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Done. */
            type $Shape = verge.v1.Done.$Properties;
        }

        /**
         * Properties of a Bye.
         * @deprecated Use verge.v1.Bye.$Properties instead.
         */
        interface IBye extends verge.v1.Bye.$Properties {
        }

        /** Represents a Bye. */
        class Bye {

            /**
             * Constructs a new Bye.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Bye.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Bye reason. */
            reason: string;

            /**
             * Encodes the specified Bye message. Does not implicitly {@link verge.v1.Bye.verify|verify} messages.
             * @param message Bye message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Bye.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Bye message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Bye & verge.v1.Bye.$Shape} Bye
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Bye & verge.v1.Bye.$Shape;
        }

        namespace Bye {

            /** Properties of a Bye. */
            interface $Properties {

                /** Bye reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Bye. */
            type $Shape = verge.v1.Bye.$Properties;
        }

        /**
         * Properties of a ProtocolError.
         * @deprecated Use verge.v1.ProtocolError.$Properties instead.
         */
        interface IProtocolError extends verge.v1.ProtocolError.$Properties {
        }

        /** Represents a ProtocolError. */
        class ProtocolError {

            /**
             * Constructs a new ProtocolError.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ProtocolError.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProtocolError code. */
            code: string;

            /** ProtocolError message. */
            message: string;

            /** ProtocolError fatal. */
            fatal: boolean;

            /** ProtocolError where. */
            where: string;

            /** ProtocolError expected. */
            expected: string;

            /** ProtocolError got. */
            got: string;

            /**
             * Encodes the specified ProtocolError message. Does not implicitly {@link verge.v1.ProtocolError.verify|verify} messages.
             * @param message ProtocolError message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ProtocolError.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProtocolError message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ProtocolError & verge.v1.ProtocolError.$Shape} ProtocolError
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ProtocolError & verge.v1.ProtocolError.$Shape;
        }

        namespace ProtocolError {

            /** Properties of a ProtocolError. */
            interface $Properties {

                /** ProtocolError code */
                code?: (string|null);

                /** ProtocolError message */
                message?: (string|null);

                /** ProtocolError fatal */
                fatal?: (boolean|null);

                /** ProtocolError where */
                where?: (string|null);

                /** ProtocolError expected */
                expected?: (string|null);

                /** ProtocolError got */
                got?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProtocolError. */
            type $Shape = verge.v1.ProtocolError.$Properties;
        }

        /**
         * Properties of a HostFrame.
         * @deprecated Use verge.v1.HostFrame.$Properties instead.
         */
        interface IHostFrame extends verge.v1.HostFrame.$Properties {
        }

        /** Represents a HostFrame. */
        class HostFrame {

            /**
             * Constructs a new HostFrame.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.HostFrame.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HostFrame hello. */
            hello?: (verge.v1.Hello.$Properties|null);

            /** HostFrame welcome. */
            welcome?: (verge.v1.Welcome.$Properties|null);

            /** HostFrame advance. */
            advance?: (verge.v1.Advance.$Properties|null);

            /** HostFrame done. */
            done?: (verge.v1.Done.$Properties|null);

            /** HostFrame bye. */
            bye?: (verge.v1.Bye.$Properties|null);

            /** HostFrame error. */
            error?: (verge.v1.ProtocolError.$Properties|null);

            /** HostFrame body. */
            body?: ("hello"|"welcome"|"advance"|"done"|"bye"|"error");

            /**
             * Encodes the specified HostFrame message. Does not implicitly {@link verge.v1.HostFrame.verify|verify} messages.
             * @param message HostFrame message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.HostFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HostFrame message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.HostFrame & verge.v1.HostFrame.$Shape} HostFrame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.HostFrame & verge.v1.HostFrame.$Shape;
        }

        namespace HostFrame {

            /** Properties of a HostFrame. */
            interface $Properties {

                /** HostFrame hello */
                hello?: (verge.v1.Hello.$Properties|null);

                /** HostFrame welcome */
                welcome?: (verge.v1.Welcome.$Properties|null);

                /** HostFrame advance */
                advance?: (verge.v1.Advance.$Properties|null);

                /** HostFrame done */
                done?: (verge.v1.Done.$Properties|null);

                /** HostFrame bye */
                bye?: (verge.v1.Bye.$Properties|null);

                /** HostFrame error */
                error?: (verge.v1.ProtocolError.$Properties|null);

                /** HostFrame body */
                body?: ("hello"|"welcome"|"advance"|"done"|"bye"|"error");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a HostFrame. */
            type $Shape = {
              hello?: verge.v1.Hello.$Shape|null;
              welcome?: verge.v1.Welcome.$Shape|null;
              advance?: verge.v1.Advance.$Shape|null;
              done?: verge.v1.Done.$Shape|null;
              bye?: verge.v1.Bye.$Shape|null;
              error?: verge.v1.ProtocolError.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; hello?: null; welcome?: null; advance?: null; done?: null; bye?: null; error?: null }|{ body?: "hello"; hello: verge.v1.Hello.$Shape; welcome?: null; advance?: null; done?: null; bye?: null; error?: null }|{ body?: "welcome"; hello?: null; welcome: verge.v1.Welcome.$Shape; advance?: null; done?: null; bye?: null; error?: null }|{ body?: "advance"; hello?: null; welcome?: null; advance: verge.v1.Advance.$Shape; done?: null; bye?: null; error?: null }|{ body?: "done"; hello?: null; welcome?: null; advance?: null; done: verge.v1.Done.$Shape; bye?: null; error?: null }|{ body?: "bye"; hello?: null; welcome?: null; advance?: null; done?: null; bye: verge.v1.Bye.$Shape; error?: null }|{ body?: "error"; hello?: null; welcome?: null; advance?: null; done?: null; bye?: null; error: verge.v1.ProtocolError.$Shape })
            );
        }

        /**
         * Properties of a TraceMessage.
         * @deprecated Use verge.v1.TraceMessage.$Properties instead.
         */
        interface ITraceMessage extends verge.v1.TraceMessage.$Properties {
        }

        /** Represents a TraceMessage. */
        class TraceMessage {

            /**
             * Constructs a new TraceMessage.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.TraceMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TraceMessage timeUs. */
            timeUs: number;

            /** TraceMessage station. */
            station: string;

            /** TraceMessage receiver. */
            receiver: string;

            /** TraceMessage type. */
            type: string;

            /** TraceMessage rssiDBm. */
            rssiDBm?: (number|null);

            /** TraceMessage own. */
            own: boolean;

            /** TraceMessage messageCount. */
            messageCount?: (number|null);

            /** TraceMessage xM. */
            xM?: (number|null);

            /** TraceMessage yM. */
            yM?: (number|null);

            /** TraceMessage speedMps. */
            speedMps?: (number|null);

            /** TraceMessage headingRad. */
            headingRad?: (number|null);

            /** TraceMessage accelerationMps2. */
            accelerationMps2?: (number|null);

            /** TraceMessage lengthM. */
            lengthM?: (number|null);

            /** TraceMessage widthM. */
            widthM?: (number|null);

            /** TraceMessage json. */
            json: string;

            /** TraceMessage payload. */
            payload: Uint8Array;

            /**
             * Encodes the specified TraceMessage message. Does not implicitly {@link verge.v1.TraceMessage.verify|verify} messages.
             * @param message TraceMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.TraceMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TraceMessage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.TraceMessage & verge.v1.TraceMessage.$Shape} TraceMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.TraceMessage & verge.v1.TraceMessage.$Shape;
        }

        namespace TraceMessage {

            /** Properties of a TraceMessage. */
            interface $Properties {

                /** TraceMessage timeUs */
                timeUs?: (number|null);

                /** TraceMessage station */
                station?: (string|null);

                /** TraceMessage receiver */
                receiver?: (string|null);

                /** TraceMessage type */
                type?: (string|null);

                /** TraceMessage rssiDBm */
                rssiDBm?: (number|null);

                /** TraceMessage own */
                own?: (boolean|null);

                /** TraceMessage messageCount */
                messageCount?: (number|null);

                /** TraceMessage xM */
                xM?: (number|null);

                /** TraceMessage yM */
                yM?: (number|null);

                /** TraceMessage speedMps */
                speedMps?: (number|null);

                /** TraceMessage headingRad */
                headingRad?: (number|null);

                /** TraceMessage accelerationMps2 */
                accelerationMps2?: (number|null);

                /** TraceMessage lengthM */
                lengthM?: (number|null);

                /** TraceMessage widthM */
                widthM?: (number|null);

                /** TraceMessage json */
                json?: (string|null);

                /** TraceMessage payload */
                payload?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TraceMessage. */
            type $Shape = verge.v1.TraceMessage.$Properties;
        }

        /**
         * Properties of a ControlChange.
         * @deprecated Use verge.v1.ControlChange.$Properties instead.
         */
        interface IControlChange extends verge.v1.ControlChange.$Properties {
        }

        /** Represents a ControlChange. */
        class ControlChange {

            /**
             * Constructs a new ControlChange.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ControlChange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ControlChange timeUs. */
            timeUs: number;

            /** ControlChange path. */
            path: string;

            /** ControlChange valueJson. */
            valueJson: string;

            /** ControlChange origin. */
            origin: string;

            /**
             * Encodes the specified ControlChange message. Does not implicitly {@link verge.v1.ControlChange.verify|verify} messages.
             * @param message ControlChange message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ControlChange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ControlChange message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ControlChange & verge.v1.ControlChange.$Shape} ControlChange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ControlChange & verge.v1.ControlChange.$Shape;
        }

        namespace ControlChange {

            /** Properties of a ControlChange. */
            interface $Properties {

                /** ControlChange timeUs */
                timeUs?: (number|null);

                /** ControlChange path */
                path?: (string|null);

                /** ControlChange valueJson */
                valueJson?: (string|null);

                /** ControlChange origin */
                origin?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ControlChange. */
            type $Shape = verge.v1.ControlChange.$Properties;
        }

        /**
         * Properties of a TraceInfo.
         * @deprecated Use verge.v1.TraceInfo.$Properties instead.
         */
        interface ITraceInfo extends verge.v1.TraceInfo.$Properties {
        }

        /** Represents a TraceInfo. */
        class TraceInfo {

            /**
             * Constructs a new TraceInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.TraceInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TraceInfo format. */
            format: string;

            /** TraceInfo source. */
            source: string;

            /** TraceInfo originUnixMs. */
            originUnixMs: number;

            /** TraceInfo timeNote. */
            timeNote: string;

            /** TraceInfo stations. */
            stations: string[];

            /** TraceInfo manifestJson. */
            manifestJson: string;

            /**
             * Encodes the specified TraceInfo message. Does not implicitly {@link verge.v1.TraceInfo.verify|verify} messages.
             * @param message TraceInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.TraceInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TraceInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.TraceInfo & verge.v1.TraceInfo.$Shape} TraceInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.TraceInfo & verge.v1.TraceInfo.$Shape;
        }

        namespace TraceInfo {

            /** Properties of a TraceInfo. */
            interface $Properties {

                /** TraceInfo format */
                format?: (string|null);

                /** TraceInfo source */
                source?: (string|null);

                /** TraceInfo originUnixMs */
                originUnixMs?: (number|null);

                /** TraceInfo timeNote */
                timeNote?: (string|null);

                /** TraceInfo stations */
                stations?: (string[]|null);

                /** TraceInfo manifestJson */
                manifestJson?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TraceInfo. */
            type $Shape = verge.v1.TraceInfo.$Properties;
        }

        /**
         * Properties of a SceneLane.
         * @deprecated Use verge.v1.SceneLane.$Properties instead.
         */
        interface ISceneLane extends verge.v1.SceneLane.$Properties {
        }

        /** Represents a SceneLane. */
        class SceneLane {

            /**
             * Constructs a new SceneLane.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.SceneLane.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SceneLane id. */
            id: string;

            /** SceneLane widthM. */
            widthM: number;

            /** SceneLane shape. */
            shape: Uint8Array;

            /** SceneLane kind. */
            kind: number;

            /** SceneLane permissions. */
            permissions: number;

            /** SceneLane bridge. */
            bridge: boolean;

            /** SceneLane speedLimitMps. */
            speedLimitMps: number;

            /** SceneLane edge. */
            edge: number;

            /**
             * Encodes the specified SceneLane message. Does not implicitly {@link verge.v1.SceneLane.verify|verify} messages.
             * @param message SceneLane message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.SceneLane.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SceneLane message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.SceneLane & verge.v1.SceneLane.$Shape} SceneLane
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.SceneLane & verge.v1.SceneLane.$Shape;
        }

        namespace SceneLane {

            /** Properties of a SceneLane. */
            interface $Properties {

                /** SceneLane id */
                id?: (string|null);

                /** SceneLane widthM */
                widthM?: (number|null);

                /** SceneLane shape */
                shape?: (Uint8Array|null);

                /** SceneLane kind */
                kind?: (number|null);

                /** SceneLane permissions */
                permissions?: (number|null);

                /** SceneLane bridge */
                bridge?: (boolean|null);

                /** SceneLane speedLimitMps */
                speedLimitMps?: (number|null);

                /** SceneLane edge */
                edge?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SceneLane. */
            type $Shape = verge.v1.SceneLane.$Properties;
        }

        /**
         * Properties of a SceneArea.
         * @deprecated Use verge.v1.SceneArea.$Properties instead.
         */
        interface ISceneArea extends verge.v1.SceneArea.$Properties {
        }

        /** Represents a SceneArea. */
        class SceneArea {

            /**
             * Constructs a new SceneArea.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.SceneArea.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SceneArea shape. */
            shape: Uint8Array;

            /** SceneArea kind. */
            kind: string;

            /**
             * Encodes the specified SceneArea message. Does not implicitly {@link verge.v1.SceneArea.verify|verify} messages.
             * @param message SceneArea message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.SceneArea.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SceneArea message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.SceneArea & verge.v1.SceneArea.$Shape} SceneArea
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.SceneArea & verge.v1.SceneArea.$Shape;
        }

        namespace SceneArea {

            /** Properties of a SceneArea. */
            interface $Properties {

                /** SceneArea shape */
                shape?: (Uint8Array|null);

                /** SceneArea kind */
                kind?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SceneArea. */
            type $Shape = verge.v1.SceneArea.$Properties;
        }

        /**
         * Properties of a SceneBuilding.
         * @deprecated Use verge.v1.SceneBuilding.$Properties instead.
         */
        interface ISceneBuilding extends verge.v1.SceneBuilding.$Properties {
        }

        /** Represents a SceneBuilding. */
        class SceneBuilding {

            /**
             * Constructs a new SceneBuilding.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.SceneBuilding.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SceneBuilding footprint. */
            footprint: Uint8Array;

            /** SceneBuilding heightM. */
            heightM: number;

            /**
             * Encodes the specified SceneBuilding message. Does not implicitly {@link verge.v1.SceneBuilding.verify|verify} messages.
             * @param message SceneBuilding message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.SceneBuilding.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SceneBuilding message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.SceneBuilding & verge.v1.SceneBuilding.$Shape} SceneBuilding
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.SceneBuilding & verge.v1.SceneBuilding.$Shape;
        }

        namespace SceneBuilding {

            /** Properties of a SceneBuilding. */
            interface $Properties {

                /** SceneBuilding footprint */
                footprint?: (Uint8Array|null);

                /** SceneBuilding heightM */
                heightM?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SceneBuilding. */
            type $Shape = verge.v1.SceneBuilding.$Properties;
        }

        /**
         * Properties of a SceneStation.
         * @deprecated Use verge.v1.SceneStation.$Properties instead.
         */
        interface ISceneStation extends verge.v1.SceneStation.$Properties {
        }

        /** Represents a SceneStation. */
        class SceneStation {

            /**
             * Constructs a new SceneStation.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.SceneStation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SceneStation id. */
            id: number;

            /** SceneStation name. */
            name: string;

            /** SceneStation xM. */
            xM: number;

            /** SceneStation yM. */
            yM: number;

            /** SceneStation zM. */
            zM: number;

            /** SceneStation rangeM. */
            rangeM: number;

            /**
             * Encodes the specified SceneStation message. Does not implicitly {@link verge.v1.SceneStation.verify|verify} messages.
             * @param message SceneStation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.SceneStation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SceneStation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.SceneStation & verge.v1.SceneStation.$Shape} SceneStation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.SceneStation & verge.v1.SceneStation.$Shape;
        }

        namespace SceneStation {

            /** Properties of a SceneStation. */
            interface $Properties {

                /** SceneStation id */
                id?: (number|null);

                /** SceneStation name */
                name?: (string|null);

                /** SceneStation xM */
                xM?: (number|null);

                /** SceneStation yM */
                yM?: (number|null);

                /** SceneStation zM */
                zM?: (number|null);

                /** SceneStation rangeM */
                rangeM?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SceneStation. */
            type $Shape = verge.v1.SceneStation.$Properties;
        }

        /**
         * Properties of a SceneSignalHead.
         * @deprecated Use verge.v1.SceneSignalHead.$Properties instead.
         */
        interface ISceneSignalHead extends verge.v1.SceneSignalHead.$Properties {
        }

        /** Represents a SceneSignalHead. */
        class SceneSignalHead {

            /**
             * Constructs a new SceneSignalHead.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.SceneSignalHead.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SceneSignalHead signal. */
            signal: number;

            /** SceneSignalHead link. */
            link: number;

            /** SceneSignalHead xM. */
            xM: number;

            /** SceneSignalHead yM. */
            yM: number;

            /** SceneSignalHead headingRad. */
            headingRad: number;

            /**
             * Encodes the specified SceneSignalHead message. Does not implicitly {@link verge.v1.SceneSignalHead.verify|verify} messages.
             * @param message SceneSignalHead message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.SceneSignalHead.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SceneSignalHead message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.SceneSignalHead & verge.v1.SceneSignalHead.$Shape} SceneSignalHead
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.SceneSignalHead & verge.v1.SceneSignalHead.$Shape;
        }

        namespace SceneSignalHead {

            /** Properties of a SceneSignalHead. */
            interface $Properties {

                /** SceneSignalHead signal */
                signal?: (number|null);

                /** SceneSignalHead link */
                link?: (number|null);

                /** SceneSignalHead xM */
                xM?: (number|null);

                /** SceneSignalHead yM */
                yM?: (number|null);

                /** SceneSignalHead headingRad */
                headingRad?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SceneSignalHead. */
            type $Shape = verge.v1.SceneSignalHead.$Properties;
        }

        /**
         * Properties of a SceneVehicleType.
         * @deprecated Use verge.v1.SceneVehicleType.$Properties instead.
         */
        interface ISceneVehicleType extends verge.v1.SceneVehicleType.$Properties {
        }

        /** Represents a SceneVehicleType. */
        class SceneVehicleType {

            /**
             * Constructs a new SceneVehicleType.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.SceneVehicleType.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SceneVehicleType name. */
            name: string;

            /** SceneVehicleType lengthM. */
            lengthM: number;

            /** SceneVehicleType widthM. */
            widthM: number;

            /** SceneVehicleType heightM. */
            heightM: number;

            /** SceneVehicleType body. */
            body: string;

            /**
             * Encodes the specified SceneVehicleType message. Does not implicitly {@link verge.v1.SceneVehicleType.verify|verify} messages.
             * @param message SceneVehicleType message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.SceneVehicleType.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SceneVehicleType message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.SceneVehicleType & verge.v1.SceneVehicleType.$Shape} SceneVehicleType
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.SceneVehicleType & verge.v1.SceneVehicleType.$Shape;
        }

        namespace SceneVehicleType {

            /** Properties of a SceneVehicleType. */
            interface $Properties {

                /** SceneVehicleType name */
                name?: (string|null);

                /** SceneVehicleType lengthM */
                lengthM?: (number|null);

                /** SceneVehicleType widthM */
                widthM?: (number|null);

                /** SceneVehicleType heightM */
                heightM?: (number|null);

                /** SceneVehicleType body */
                body?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SceneVehicleType. */
            type $Shape = verge.v1.SceneVehicleType.$Properties;
        }

        /**
         * Properties of a Scene.
         * @deprecated Use verge.v1.Scene.$Properties instead.
         */
        interface IScene extends verge.v1.Scene.$Properties {
        }

        /** Represents a Scene. */
        class Scene {

            /**
             * Constructs a new Scene.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Scene.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Scene name. */
            name: string;

            /** Scene title. */
            title: string;

            /** Scene scenarioJson. */
            scenarioJson: string;

            /** Scene seed. */
            seed: string;

            /** Scene minXM. */
            minXM: number;

            /** Scene minYM. */
            minYM: number;

            /** Scene maxXM. */
            maxXM: number;

            /** Scene maxYM. */
            maxYM: number;

            /** Scene lanes. */
            lanes: verge.v1.SceneLane.$Properties[];

            /** Scene areas. */
            areas: verge.v1.SceneArea.$Properties[];

            /** Scene buildings. */
            buildings: verge.v1.SceneBuilding.$Properties[];

            /** Scene stations. */
            stations: verge.v1.SceneStation.$Properties[];

            /** Scene signalHeads. */
            signalHeads: verge.v1.SceneSignalHead.$Properties[];

            /** Scene vehicleTypes. */
            vehicleTypes: verge.v1.SceneVehicleType.$Properties[];

            /** Scene originLatitudeDeg. */
            originLatitudeDeg: number;

            /** Scene originLongitudeDeg. */
            originLongitudeDeg: number;

            /** Scene trace. */
            trace: boolean;

            /** Scene schemaJson. */
            schemaJson: string;

            /** Scene timeOriginUnixMs. */
            timeOriginUnixMs: number;

            /**
             * Encodes the specified Scene message. Does not implicitly {@link verge.v1.Scene.verify|verify} messages.
             * @param message Scene message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Scene.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Scene message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Scene & verge.v1.Scene.$Shape} Scene
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Scene & verge.v1.Scene.$Shape;
        }

        namespace Scene {

            /** Properties of a Scene. */
            interface $Properties {

                /** Scene name */
                name?: (string|null);

                /** Scene title */
                title?: (string|null);

                /** Scene scenarioJson */
                scenarioJson?: (string|null);

                /** Scene seed */
                seed?: (string|null);

                /** Scene minXM */
                minXM?: (number|null);

                /** Scene minYM */
                minYM?: (number|null);

                /** Scene maxXM */
                maxXM?: (number|null);

                /** Scene maxYM */
                maxYM?: (number|null);

                /** Scene lanes */
                lanes?: (verge.v1.SceneLane.$Properties[]|null);

                /** Scene areas */
                areas?: (verge.v1.SceneArea.$Properties[]|null);

                /** Scene buildings */
                buildings?: (verge.v1.SceneBuilding.$Properties[]|null);

                /** Scene stations */
                stations?: (verge.v1.SceneStation.$Properties[]|null);

                /** Scene signalHeads */
                signalHeads?: (verge.v1.SceneSignalHead.$Properties[]|null);

                /** Scene vehicleTypes */
                vehicleTypes?: (verge.v1.SceneVehicleType.$Properties[]|null);

                /** Scene originLatitudeDeg */
                originLatitudeDeg?: (number|null);

                /** Scene originLongitudeDeg */
                originLongitudeDeg?: (number|null);

                /** Scene trace */
                trace?: (boolean|null);

                /** Scene schemaJson */
                schemaJson?: (string|null);

                /** Scene timeOriginUnixMs */
                timeOriginUnixMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Scene. */
            type $Shape = verge.v1.Scene.$Properties;
        }

        /**
         * Properties of a ViewKeyframe.
         * @deprecated Use verge.v1.ViewKeyframe.$Properties instead.
         */
        interface IViewKeyframe extends verge.v1.ViewKeyframe.$Properties {
        }

        /** Represents a ViewKeyframe. */
        class ViewKeyframe {

            /**
             * Constructs a new ViewKeyframe.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ViewKeyframe.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ViewKeyframe timeUs. */
            timeUs: number;

            /** ViewKeyframe id. */
            id: Uint8Array;

            /** ViewKeyframe xM. */
            xM: Uint8Array;

            /** ViewKeyframe yM. */
            yM: Uint8Array;

            /** ViewKeyframe headingRad. */
            headingRad: Uint8Array;

            /** ViewKeyframe speedMps. */
            speedMps: Uint8Array;

            /** ViewKeyframe type. */
            type: Uint8Array;

            /** ViewKeyframe flags. */
            flags: Uint8Array;

            /** ViewKeyframe belief. */
            belief: Uint8Array;

            /** ViewKeyframe signals. */
            signals: Uint8Array;

            /** ViewKeyframe wetness. */
            wetness: Uint8Array;

            /** ViewKeyframe slickness. */
            slickness: Uint8Array;

            /** ViewKeyframe hazards. */
            hazards: verge.v1.HazardView.$Properties[];

            /** ViewKeyframe weather. */
            weather: verge.v1.WeatherView.$Properties[];

            /** ViewKeyframe jammers. */
            jammers: verge.v1.JammerView.$Properties[];

            /** ViewKeyframe outOfService. */
            outOfService: Uint8Array;

            /**
             * Encodes the specified ViewKeyframe message. Does not implicitly {@link verge.v1.ViewKeyframe.verify|verify} messages.
             * @param message ViewKeyframe message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ViewKeyframe.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ViewKeyframe message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ViewKeyframe & verge.v1.ViewKeyframe.$Shape} ViewKeyframe
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ViewKeyframe & verge.v1.ViewKeyframe.$Shape;
        }

        namespace ViewKeyframe {

            /** Properties of a ViewKeyframe. */
            interface $Properties {

                /** ViewKeyframe timeUs */
                timeUs?: (number|null);

                /** ViewKeyframe id */
                id?: (Uint8Array|null);

                /** ViewKeyframe xM */
                xM?: (Uint8Array|null);

                /** ViewKeyframe yM */
                yM?: (Uint8Array|null);

                /** ViewKeyframe headingRad */
                headingRad?: (Uint8Array|null);

                /** ViewKeyframe speedMps */
                speedMps?: (Uint8Array|null);

                /** ViewKeyframe type */
                type?: (Uint8Array|null);

                /** ViewKeyframe flags */
                flags?: (Uint8Array|null);

                /** ViewKeyframe belief */
                belief?: (Uint8Array|null);

                /** ViewKeyframe signals */
                signals?: (Uint8Array|null);

                /** ViewKeyframe wetness */
                wetness?: (Uint8Array|null);

                /** ViewKeyframe slickness */
                slickness?: (Uint8Array|null);

                /** ViewKeyframe hazards */
                hazards?: (verge.v1.HazardView.$Properties[]|null);

                /** ViewKeyframe weather */
                weather?: (verge.v1.WeatherView.$Properties[]|null);

                /** ViewKeyframe jammers */
                jammers?: (verge.v1.JammerView.$Properties[]|null);

                /** ViewKeyframe outOfService */
                outOfService?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ViewKeyframe. */
            type $Shape = verge.v1.ViewKeyframe.$Properties;
        }

        /**
         * Properties of a ViewDelta.
         * @deprecated Use verge.v1.ViewDelta.$Properties instead.
         */
        interface IViewDelta extends verge.v1.ViewDelta.$Properties {
        }

        /** Represents a ViewDelta. */
        class ViewDelta {

            /**
             * Constructs a new ViewDelta.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ViewDelta.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ViewDelta timeUs. */
            timeUs: number;

            /** ViewDelta removed. */
            removed: Uint8Array;

            /** ViewDelta addedId. */
            addedId: Uint8Array;

            /** ViewDelta addedXM. */
            addedXM: Uint8Array;

            /** ViewDelta addedYM. */
            addedYM: Uint8Array;

            /** ViewDelta addedHeadingRad. */
            addedHeadingRad: Uint8Array;

            /** ViewDelta addedSpeedMps. */
            addedSpeedMps: Uint8Array;

            /** ViewDelta addedType. */
            addedType: Uint8Array;

            /** ViewDelta dxCm. */
            dxCm: Uint8Array;

            /** ViewDelta dyCm. */
            dyCm: Uint8Array;

            /** ViewDelta heading. */
            heading: Uint8Array;

            /** ViewDelta speedCmps. */
            speedCmps: Uint8Array;

            /** ViewDelta flags. */
            flags: Uint8Array;

            /** ViewDelta belief. */
            belief: Uint8Array;

            /** ViewDelta signals. */
            signals: Uint8Array;

            /**
             * Encodes the specified ViewDelta message. Does not implicitly {@link verge.v1.ViewDelta.verify|verify} messages.
             * @param message ViewDelta message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ViewDelta.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ViewDelta message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ViewDelta & verge.v1.ViewDelta.$Shape} ViewDelta
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ViewDelta & verge.v1.ViewDelta.$Shape;
        }

        namespace ViewDelta {

            /** Properties of a ViewDelta. */
            interface $Properties {

                /** ViewDelta timeUs */
                timeUs?: (number|null);

                /** ViewDelta removed */
                removed?: (Uint8Array|null);

                /** ViewDelta addedId */
                addedId?: (Uint8Array|null);

                /** ViewDelta addedXM */
                addedXM?: (Uint8Array|null);

                /** ViewDelta addedYM */
                addedYM?: (Uint8Array|null);

                /** ViewDelta addedHeadingRad */
                addedHeadingRad?: (Uint8Array|null);

                /** ViewDelta addedSpeedMps */
                addedSpeedMps?: (Uint8Array|null);

                /** ViewDelta addedType */
                addedType?: (Uint8Array|null);

                /** ViewDelta dxCm */
                dxCm?: (Uint8Array|null);

                /** ViewDelta dyCm */
                dyCm?: (Uint8Array|null);

                /** ViewDelta heading */
                heading?: (Uint8Array|null);

                /** ViewDelta speedCmps */
                speedCmps?: (Uint8Array|null);

                /** ViewDelta flags */
                flags?: (Uint8Array|null);

                /** ViewDelta belief */
                belief?: (Uint8Array|null);

                /** ViewDelta signals */
                signals?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ViewDelta. */
            type $Shape = verge.v1.ViewDelta.$Properties;
        }

        /**
         * Properties of a HazardView.
         * @deprecated Use verge.v1.HazardView.$Properties instead.
         */
        interface IHazardView extends verge.v1.HazardView.$Properties {
        }

        /** Represents a HazardView. */
        class HazardView {

            /**
             * Constructs a new HazardView.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.HazardView.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HazardView id. */
            id: number;

            /** HazardView kind. */
            kind: string;

            /** HazardView xM. */
            xM: number;

            /** HazardView yM. */
            yM: number;

            /** HazardView radiusM. */
            radiusM: number;

            /** HazardView intensity. */
            intensity: number;

            /** HazardView causeCode. */
            causeCode: number;

            /** HazardView untilUs. */
            untilUs: number;

            /** HazardView removable. */
            removable: boolean;

            /** HazardView velocityXMps. */
            velocityXMps: number;

            /** HazardView velocityYMps. */
            velocityYMps: number;

            /**
             * Encodes the specified HazardView message. Does not implicitly {@link verge.v1.HazardView.verify|verify} messages.
             * @param message HazardView message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.HazardView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HazardView message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.HazardView & verge.v1.HazardView.$Shape} HazardView
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.HazardView & verge.v1.HazardView.$Shape;
        }

        namespace HazardView {

            /** Properties of a HazardView. */
            interface $Properties {

                /** HazardView id */
                id?: (number|null);

                /** HazardView kind */
                kind?: (string|null);

                /** HazardView xM */
                xM?: (number|null);

                /** HazardView yM */
                yM?: (number|null);

                /** HazardView radiusM */
                radiusM?: (number|null);

                /** HazardView intensity */
                intensity?: (number|null);

                /** HazardView causeCode */
                causeCode?: (number|null);

                /** HazardView untilUs */
                untilUs?: (number|null);

                /** HazardView removable */
                removable?: (boolean|null);

                /** HazardView velocityXMps */
                velocityXMps?: (number|null);

                /** HazardView velocityYMps */
                velocityYMps?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HazardView. */
            type $Shape = verge.v1.HazardView.$Properties;
        }

        /**
         * Properties of a JammerView.
         * @deprecated Use verge.v1.JammerView.$Properties instead.
         */
        interface IJammerView extends verge.v1.JammerView.$Properties {
        }

        /** Represents a JammerView. */
        class JammerView {

            /**
             * Constructs a new JammerView.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.JammerView.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JammerView xM. */
            xM: number;

            /** JammerView yM. */
            yM: number;

            /** JammerView radiusM. */
            radiusM: number;

            /** JammerView powerDBm. */
            powerDBm: number;

            /** JammerView untilUs. */
            untilUs: number;

            /**
             * Encodes the specified JammerView message. Does not implicitly {@link verge.v1.JammerView.verify|verify} messages.
             * @param message JammerView message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.JammerView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JammerView message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.JammerView & verge.v1.JammerView.$Shape} JammerView
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.JammerView & verge.v1.JammerView.$Shape;
        }

        namespace JammerView {

            /** Properties of a JammerView. */
            interface $Properties {

                /** JammerView xM */
                xM?: (number|null);

                /** JammerView yM */
                yM?: (number|null);

                /** JammerView radiusM */
                radiusM?: (number|null);

                /** JammerView powerDBm */
                powerDBm?: (number|null);

                /** JammerView untilUs */
                untilUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JammerView. */
            type $Shape = verge.v1.JammerView.$Properties;
        }

        /**
         * Properties of a WeatherView.
         * @deprecated Use verge.v1.WeatherView.$Properties instead.
         */
        interface IWeatherView extends verge.v1.WeatherView.$Properties {
        }

        /** Represents a WeatherView. */
        class WeatherView {

            /**
             * Constructs a new WeatherView.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.WeatherView.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WeatherView kind. */
            kind: string;

            /** WeatherView polygon. */
            polygon: Uint8Array;

            /** WeatherView intensity. */
            intensity: number;

            /** WeatherView velocityXMps. */
            velocityXMps: number;

            /** WeatherView velocityYMps. */
            velocityYMps: number;

            /**
             * Encodes the specified WeatherView message. Does not implicitly {@link verge.v1.WeatherView.verify|verify} messages.
             * @param message WeatherView message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.WeatherView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WeatherView message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.WeatherView & verge.v1.WeatherView.$Shape} WeatherView
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.WeatherView & verge.v1.WeatherView.$Shape;
        }

        namespace WeatherView {

            /** Properties of a WeatherView. */
            interface $Properties {

                /** WeatherView kind */
                kind?: (string|null);

                /** WeatherView polygon */
                polygon?: (Uint8Array|null);

                /** WeatherView intensity */
                intensity?: (number|null);

                /** WeatherView velocityXMps */
                velocityXMps?: (number|null);

                /** WeatherView velocityYMps */
                velocityYMps?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WeatherView. */
            type $Shape = verge.v1.WeatherView.$Properties;
        }

        /**
         * Properties of a MessageView.
         * @deprecated Use verge.v1.MessageView.$Properties instead.
         */
        interface IMessageView extends verge.v1.MessageView.$Properties {
        }

        /** Represents a MessageView. */
        class MessageView {

            /**
             * Constructs a new MessageView.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.MessageView.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MessageView timeUs. */
            timeUs: number;

            /** MessageView sender. */
            sender: number;

            /** MessageView type. */
            type: number;

            /** MessageView size_B. */
            size_B: number;

            /** MessageView receivers. */
            receivers: number;

            /** MessageView channel. */
            channel: number;

            /** MessageView payload. */
            payload: Uint8Array;

            /** MessageView xM. */
            xM: number;

            /** MessageView yM. */
            yM: number;

            /** MessageView rssiDBm. */
            rssiDBm?: (number|null);

            /** MessageView sinrDB. */
            sinrDB?: (number|null);

            /** MessageView envelope_B. */
            envelope_B: number;

            /** MessageView signer. */
            signer: verge.v1.Signer;

            /** MessageView hops. */
            hops: number;

            /**
             * Encodes the specified MessageView message. Does not implicitly {@link verge.v1.MessageView.verify|verify} messages.
             * @param message MessageView message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.MessageView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MessageView message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.MessageView & verge.v1.MessageView.$Shape} MessageView
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.MessageView & verge.v1.MessageView.$Shape;
        }

        namespace MessageView {

            /** Properties of a MessageView. */
            interface $Properties {

                /** MessageView timeUs */
                timeUs?: (number|null);

                /** MessageView sender */
                sender?: (number|null);

                /** MessageView type */
                type?: (number|null);

                /** MessageView size_B */
                size_B?: (number|null);

                /** MessageView receivers */
                receivers?: (number|null);

                /** MessageView channel */
                channel?: (number|null);

                /** MessageView payload */
                payload?: (Uint8Array|null);

                /** MessageView xM */
                xM?: (number|null);

                /** MessageView yM */
                yM?: (number|null);

                /** MessageView rssiDBm */
                rssiDBm?: (number|null);

                /** MessageView sinrDB */
                sinrDB?: (number|null);

                /** MessageView envelope_B */
                envelope_B?: (number|null);

                /** MessageView signer */
                signer?: (verge.v1.Signer|null);

                /** MessageView hops */
                hops?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MessageView. */
            type $Shape = verge.v1.MessageView.$Properties;
        }

        /**
         * Properties of a RunEvent.
         * @deprecated Use verge.v1.RunEvent.$Properties instead.
         */
        interface IRunEvent extends verge.v1.RunEvent.$Properties {
        }

        /** Represents a RunEvent. */
        class RunEvent {

            /**
             * Constructs a new RunEvent.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.RunEvent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RunEvent timeUs. */
            timeUs: number;

            /** RunEvent code. */
            code: string;

            /** RunEvent text. */
            text: string;

            /** RunEvent stationId. */
            stationId: number;

            /** RunEvent value. */
            value: number;

            /** RunEvent unit. */
            unit: string;

            /** RunEvent cause. */
            cause: string;

            /** RunEvent xM. */
            xM: number;

            /** RunEvent yM. */
            yM: number;

            /** RunEvent path. */
            path: string;

            /**
             * Encodes the specified RunEvent message. Does not implicitly {@link verge.v1.RunEvent.verify|verify} messages.
             * @param message RunEvent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.RunEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RunEvent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.RunEvent & verge.v1.RunEvent.$Shape} RunEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.RunEvent & verge.v1.RunEvent.$Shape;
        }

        namespace RunEvent {

            /** Properties of a RunEvent. */
            interface $Properties {

                /** RunEvent timeUs */
                timeUs?: (number|null);

                /** RunEvent code */
                code?: (string|null);

                /** RunEvent text */
                text?: (string|null);

                /** RunEvent stationId */
                stationId?: (number|null);

                /** RunEvent value */
                value?: (number|null);

                /** RunEvent unit */
                unit?: (string|null);

                /** RunEvent cause */
                cause?: (string|null);

                /** RunEvent xM */
                xM?: (number|null);

                /** RunEvent yM */
                yM?: (number|null);

                /** RunEvent path */
                path?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RunEvent. */
            type $Shape = verge.v1.RunEvent.$Properties;
        }

        /**
         * Properties of a ViewEvents.
         * @deprecated Use verge.v1.ViewEvents.$Properties instead.
         */
        interface IViewEvents extends verge.v1.ViewEvents.$Properties {
        }

        /** Represents a ViewEvents. */
        class ViewEvents {

            /**
             * Constructs a new ViewEvents.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ViewEvents.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ViewEvents messages. */
            messages: verge.v1.MessageView.$Properties[];

            /** ViewEvents events. */
            events: verge.v1.RunEvent.$Properties[];

            /**
             * Encodes the specified ViewEvents message. Does not implicitly {@link verge.v1.ViewEvents.verify|verify} messages.
             * @param message ViewEvents message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ViewEvents.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ViewEvents message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ViewEvents & verge.v1.ViewEvents.$Shape} ViewEvents
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ViewEvents & verge.v1.ViewEvents.$Shape;
        }

        namespace ViewEvents {

            /** Properties of a ViewEvents. */
            interface $Properties {

                /** ViewEvents messages */
                messages?: (verge.v1.MessageView.$Properties[]|null);

                /** ViewEvents events */
                events?: (verge.v1.RunEvent.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ViewEvents. */
            type $Shape = verge.v1.ViewEvents.$Properties;
        }

        /**
         * Properties of a MetricSample.
         * @deprecated Use verge.v1.MetricSample.$Properties instead.
         */
        interface IMetricSample extends verge.v1.MetricSample.$Properties {
        }

        /** Represents a MetricSample. */
        class MetricSample {

            /**
             * Constructs a new MetricSample.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.MetricSample.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MetricSample name. */
            name: string;

            /** MetricSample value. */
            value: number;

            /** MetricSample stationId. */
            stationId: number;

            /**
             * Encodes the specified MetricSample message. Does not implicitly {@link verge.v1.MetricSample.verify|verify} messages.
             * @param message MetricSample message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.MetricSample.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MetricSample message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.MetricSample & verge.v1.MetricSample.$Shape} MetricSample
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.MetricSample & verge.v1.MetricSample.$Shape;
        }

        namespace MetricSample {

            /** Properties of a MetricSample. */
            interface $Properties {

                /** MetricSample name */
                name?: (string|null);

                /** MetricSample value */
                value?: (number|null);

                /** MetricSample stationId */
                stationId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MetricSample. */
            type $Shape = verge.v1.MetricSample.$Properties;
        }

        /**
         * Properties of a HistogramView.
         * @deprecated Use verge.v1.HistogramView.$Properties instead.
         */
        interface IHistogramView extends verge.v1.HistogramView.$Properties {
        }

        /** Represents a HistogramView. */
        class HistogramView {

            /**
             * Constructs a new HistogramView.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.HistogramView.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HistogramView name. */
            name: string;

            /** HistogramView upperMs. */
            upperMs: Uint8Array;

            /** HistogramView count. */
            count: Uint8Array;

            /** HistogramView budgetMs. */
            budgetMs: number;

            /** HistogramView missed. */
            missed: number;

            /** HistogramView total. */
            total: number;

            /**
             * Encodes the specified HistogramView message. Does not implicitly {@link verge.v1.HistogramView.verify|verify} messages.
             * @param message HistogramView message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.HistogramView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HistogramView message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.HistogramView & verge.v1.HistogramView.$Shape} HistogramView
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.HistogramView & verge.v1.HistogramView.$Shape;
        }

        namespace HistogramView {

            /** Properties of a HistogramView. */
            interface $Properties {

                /** HistogramView name */
                name?: (string|null);

                /** HistogramView upperMs */
                upperMs?: (Uint8Array|null);

                /** HistogramView count */
                count?: (Uint8Array|null);

                /** HistogramView budgetMs */
                budgetMs?: (number|null);

                /** HistogramView missed */
                missed?: (number|null);

                /** HistogramView total */
                total?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HistogramView. */
            type $Shape = verge.v1.HistogramView.$Properties;
        }

        /**
         * Properties of a ViewMetrics.
         * @deprecated Use verge.v1.ViewMetrics.$Properties instead.
         */
        interface IViewMetrics extends verge.v1.ViewMetrics.$Properties {
        }

        /** Represents a ViewMetrics. */
        class ViewMetrics {

            /**
             * Constructs a new ViewMetrics.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ViewMetrics.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ViewMetrics timeUs. */
            timeUs: number;

            /** ViewMetrics samples. */
            samples: verge.v1.MetricSample.$Properties[];

            /** ViewMetrics histograms. */
            histograms: verge.v1.HistogramView.$Properties[];

            /** ViewMetrics worldHash. */
            worldHash: string;

            /** ViewMetrics learningHash. */
            learningHash: string;

            /** ViewMetrics realTimeFactor. */
            realTimeFactor: number;

            /** ViewMetrics epsilon. */
            epsilon: Uint8Array;

            /**
             * Encodes the specified ViewMetrics message. Does not implicitly {@link verge.v1.ViewMetrics.verify|verify} messages.
             * @param message ViewMetrics message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ViewMetrics.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ViewMetrics message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ViewMetrics & verge.v1.ViewMetrics.$Shape} ViewMetrics
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ViewMetrics & verge.v1.ViewMetrics.$Shape;
        }

        namespace ViewMetrics {

            /** Properties of a ViewMetrics. */
            interface $Properties {

                /** ViewMetrics timeUs */
                timeUs?: (number|null);

                /** ViewMetrics samples */
                samples?: (verge.v1.MetricSample.$Properties[]|null);

                /** ViewMetrics histograms */
                histograms?: (verge.v1.HistogramView.$Properties[]|null);

                /** ViewMetrics worldHash */
                worldHash?: (string|null);

                /** ViewMetrics learningHash */
                learningHash?: (string|null);

                /** ViewMetrics realTimeFactor */
                realTimeFactor?: (number|null);

                /** ViewMetrics epsilon */
                epsilon?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ViewMetrics. */
            type $Shape = verge.v1.ViewMetrics.$Properties;
        }

        /**
         * Properties of a ViewHistory.
         * @deprecated Use verge.v1.ViewHistory.$Properties instead.
         */
        interface IViewHistory extends verge.v1.ViewHistory.$Properties {
        }

        /** Represents a ViewHistory. */
        class ViewHistory {

            /**
             * Constructs a new ViewHistory.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ViewHistory.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ViewHistory metrics. */
            metrics: verge.v1.ViewMetrics.$Properties[];

            /** ViewHistory events. */
            events: verge.v1.RunEvent.$Properties[];

            /** ViewHistory totals. */
            totals: verge.v1.EventTotal.$Properties[];

            /**
             * Encodes the specified ViewHistory message. Does not implicitly {@link verge.v1.ViewHistory.verify|verify} messages.
             * @param message ViewHistory message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ViewHistory.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ViewHistory message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ViewHistory & verge.v1.ViewHistory.$Shape} ViewHistory
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ViewHistory & verge.v1.ViewHistory.$Shape;
        }

        namespace ViewHistory {

            /** Properties of a ViewHistory. */
            interface $Properties {

                /** ViewHistory metrics */
                metrics?: (verge.v1.ViewMetrics.$Properties[]|null);

                /** ViewHistory events */
                events?: (verge.v1.RunEvent.$Properties[]|null);

                /** ViewHistory totals */
                totals?: (verge.v1.EventTotal.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ViewHistory. */
            type $Shape = verge.v1.ViewHistory.$Properties;
        }

        /**
         * Properties of an EventTotal.
         * @deprecated Use verge.v1.EventTotal.$Properties instead.
         */
        interface IEventTotal extends verge.v1.EventTotal.$Properties {
        }

        /** Represents an EventTotal. */
        class EventTotal {

            /**
             * Constructs a new EventTotal.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.EventTotal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EventTotal code. */
            code: string;

            /** EventTotal cause. */
            cause: string;

            /** EventTotal count. */
            count: number;

            /**
             * Encodes the specified EventTotal message. Does not implicitly {@link verge.v1.EventTotal.verify|verify} messages.
             * @param message EventTotal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.EventTotal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EventTotal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.EventTotal & verge.v1.EventTotal.$Shape} EventTotal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.EventTotal & verge.v1.EventTotal.$Shape;
        }

        namespace EventTotal {

            /** Properties of an EventTotal. */
            interface $Properties {

                /** EventTotal code */
                code?: (string|null);

                /** EventTotal cause */
                cause?: (string|null);

                /** EventTotal count */
                count?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EventTotal. */
            type $Shape = verge.v1.EventTotal.$Properties;
        }

        /**
         * Properties of a RunState.
         * @deprecated Use verge.v1.RunState.$Properties instead.
         */
        interface IRunState extends verge.v1.RunState.$Properties {
        }

        /** Represents a RunState. */
        class RunState {

            /**
             * Constructs a new RunState.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.RunState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RunState state. */
            state: string;

            /** RunState speed. */
            speed: number;

            /** RunState timeUs. */
            timeUs: number;

            /** RunState durationUs. */
            durationUs: number;

            /** RunState recording. */
            recording: boolean;

            /** RunState reproducible. */
            reproducible: boolean;

            /** RunState liveJson. */
            liveJson: string;

            /** RunState errorCode. */
            errorCode: string;

            /** RunState errorMessage. */
            errorMessage: string;

            /** RunState hosts. */
            hosts: string[];

            /** RunState behindS. */
            behindS: number;

            /** RunState recordingFile. */
            recordingFile: string;

            /**
             * Encodes the specified RunState message. Does not implicitly {@link verge.v1.RunState.verify|verify} messages.
             * @param message RunState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.RunState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RunState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.RunState & verge.v1.RunState.$Shape} RunState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.RunState & verge.v1.RunState.$Shape;
        }

        namespace RunState {

            /** Properties of a RunState. */
            interface $Properties {

                /** RunState state */
                state?: (string|null);

                /** RunState speed */
                speed?: (number|null);

                /** RunState timeUs */
                timeUs?: (number|null);

                /** RunState durationUs */
                durationUs?: (number|null);

                /** RunState recording */
                recording?: (boolean|null);

                /** RunState reproducible */
                reproducible?: (boolean|null);

                /** RunState liveJson */
                liveJson?: (string|null);

                /** RunState errorCode */
                errorCode?: (string|null);

                /** RunState errorMessage */
                errorMessage?: (string|null);

                /** RunState hosts */
                hosts?: (string[]|null);

                /** RunState behindS */
                behindS?: (number|null);

                /** RunState recordingFile */
                recordingFile?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RunState. */
            type $Shape = verge.v1.RunState.$Properties;
        }

        /**
         * Properties of a StationInspection.
         * @deprecated Use verge.v1.StationInspection.$Properties instead.
         */
        interface IStationInspection extends verge.v1.StationInspection.$Properties {
        }

        /** Represents a StationInspection. */
        class StationInspection {

            /**
             * Constructs a new StationInspection.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.StationInspection.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StationInspection id. */
            id: number;

            /** StationInspection json. */
            json: string;

            /** StationInspection received. */
            received: verge.v1.MessageView.$Properties[];

            /** StationInspection sent. */
            sent: verge.v1.MessageView.$Properties[];

            /**
             * Encodes the specified StationInspection message. Does not implicitly {@link verge.v1.StationInspection.verify|verify} messages.
             * @param message StationInspection message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.StationInspection.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StationInspection message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.StationInspection & verge.v1.StationInspection.$Shape} StationInspection
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.StationInspection & verge.v1.StationInspection.$Shape;
        }

        namespace StationInspection {

            /** Properties of a StationInspection. */
            interface $Properties {

                /** StationInspection id */
                id?: (number|null);

                /** StationInspection json */
                json?: (string|null);

                /** StationInspection received */
                received?: (verge.v1.MessageView.$Properties[]|null);

                /** StationInspection sent */
                sent?: (verge.v1.MessageView.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StationInspection. */
            type $Shape = verge.v1.StationInspection.$Properties;
        }

        /**
         * Properties of a ViewFrame.
         * @deprecated Use verge.v1.ViewFrame.$Properties instead.
         */
        interface IViewFrame extends verge.v1.ViewFrame.$Properties {
        }

        /** Represents a ViewFrame. */
        class ViewFrame {

            /**
             * Constructs a new ViewFrame.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ViewFrame.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ViewFrame scene. */
            scene?: (verge.v1.Scene.$Properties|null);

            /** ViewFrame keyframe. */
            keyframe?: (verge.v1.ViewKeyframe.$Properties|null);

            /** ViewFrame delta. */
            delta?: (verge.v1.ViewDelta.$Properties|null);

            /** ViewFrame events. */
            events?: (verge.v1.ViewEvents.$Properties|null);

            /** ViewFrame metrics. */
            metrics?: (verge.v1.ViewMetrics.$Properties|null);

            /** ViewFrame state. */
            state?: (verge.v1.RunState.$Properties|null);

            /** ViewFrame inspection. */
            inspection?: (verge.v1.StationInspection.$Properties|null);

            /** ViewFrame error. */
            error?: (verge.v1.ProtocolErrorView.$Properties|null);

            /** ViewFrame history. */
            history?: (verge.v1.ViewHistory.$Properties|null);

            /** ViewFrame body. */
            body?: ("scene"|"keyframe"|"delta"|"events"|"metrics"|"state"|"inspection"|"error"|"history");

            /**
             * Encodes the specified ViewFrame message. Does not implicitly {@link verge.v1.ViewFrame.verify|verify} messages.
             * @param message ViewFrame message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ViewFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ViewFrame message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ViewFrame & verge.v1.ViewFrame.$Shape} ViewFrame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ViewFrame & verge.v1.ViewFrame.$Shape;
        }

        namespace ViewFrame {

            /** Properties of a ViewFrame. */
            interface $Properties {

                /** ViewFrame scene */
                scene?: (verge.v1.Scene.$Properties|null);

                /** ViewFrame keyframe */
                keyframe?: (verge.v1.ViewKeyframe.$Properties|null);

                /** ViewFrame delta */
                delta?: (verge.v1.ViewDelta.$Properties|null);

                /** ViewFrame events */
                events?: (verge.v1.ViewEvents.$Properties|null);

                /** ViewFrame metrics */
                metrics?: (verge.v1.ViewMetrics.$Properties|null);

                /** ViewFrame state */
                state?: (verge.v1.RunState.$Properties|null);

                /** ViewFrame inspection */
                inspection?: (verge.v1.StationInspection.$Properties|null);

                /** ViewFrame error */
                error?: (verge.v1.ProtocolErrorView.$Properties|null);

                /** ViewFrame history */
                history?: (verge.v1.ViewHistory.$Properties|null);

                /** ViewFrame body */
                body?: ("scene"|"keyframe"|"delta"|"events"|"metrics"|"state"|"inspection"|"error"|"history");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ViewFrame. */
            type $Shape = {
              scene?: verge.v1.Scene.$Shape|null;
              keyframe?: verge.v1.ViewKeyframe.$Shape|null;
              delta?: verge.v1.ViewDelta.$Shape|null;
              events?: verge.v1.ViewEvents.$Shape|null;
              metrics?: verge.v1.ViewMetrics.$Shape|null;
              state?: verge.v1.RunState.$Shape|null;
              inspection?: verge.v1.StationInspection.$Shape|null;
              error?: verge.v1.ProtocolErrorView.$Shape|null;
              history?: verge.v1.ViewHistory.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; scene?: null; keyframe?: null; delta?: null; events?: null; metrics?: null; state?: null; inspection?: null; error?: null; history?: null }|{ body?: "scene"; scene: verge.v1.Scene.$Shape; keyframe?: null; delta?: null; events?: null; metrics?: null; state?: null; inspection?: null; error?: null; history?: null }|{ body?: "keyframe"; scene?: null; keyframe: verge.v1.ViewKeyframe.$Shape; delta?: null; events?: null; metrics?: null; state?: null; inspection?: null; error?: null; history?: null }|{ body?: "delta"; scene?: null; keyframe?: null; delta: verge.v1.ViewDelta.$Shape; events?: null; metrics?: null; state?: null; inspection?: null; error?: null; history?: null }|{ body?: "events"; scene?: null; keyframe?: null; delta?: null; events: verge.v1.ViewEvents.$Shape; metrics?: null; state?: null; inspection?: null; error?: null; history?: null }|{ body?: "metrics"; scene?: null; keyframe?: null; delta?: null; events?: null; metrics: verge.v1.ViewMetrics.$Shape; state?: null; inspection?: null; error?: null; history?: null }|{ body?: "state"; scene?: null; keyframe?: null; delta?: null; events?: null; metrics?: null; state: verge.v1.RunState.$Shape; inspection?: null; error?: null; history?: null }|{ body?: "inspection"; scene?: null; keyframe?: null; delta?: null; events?: null; metrics?: null; state?: null; inspection: verge.v1.StationInspection.$Shape; error?: null; history?: null }|{ body?: "error"; scene?: null; keyframe?: null; delta?: null; events?: null; metrics?: null; state?: null; inspection?: null; error: verge.v1.ProtocolErrorView.$Shape; history?: null }|{ body?: "history"; scene?: null; keyframe?: null; delta?: null; events?: null; metrics?: null; state?: null; inspection?: null; error?: null; history: verge.v1.ViewHistory.$Shape })
            );
        }

        /**
         * Properties of a ProtocolErrorView.
         * @deprecated Use verge.v1.ProtocolErrorView.$Properties instead.
         */
        interface IProtocolErrorView extends verge.v1.ProtocolErrorView.$Properties {
        }

        /** Represents a ProtocolErrorView. */
        class ProtocolErrorView {

            /**
             * Constructs a new ProtocolErrorView.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ProtocolErrorView.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProtocolErrorView code. */
            code: string;

            /** ProtocolErrorView message. */
            message: string;

            /** ProtocolErrorView request. */
            request: number;

            /** ProtocolErrorView where. */
            where: string;

            /** ProtocolErrorView expected. */
            expected: string;

            /** ProtocolErrorView got. */
            got: string;

            /**
             * Encodes the specified ProtocolErrorView message. Does not implicitly {@link verge.v1.ProtocolErrorView.verify|verify} messages.
             * @param message ProtocolErrorView message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ProtocolErrorView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProtocolErrorView message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ProtocolErrorView & verge.v1.ProtocolErrorView.$Shape} ProtocolErrorView
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ProtocolErrorView & verge.v1.ProtocolErrorView.$Shape;
        }

        namespace ProtocolErrorView {

            /** Properties of a ProtocolErrorView. */
            interface $Properties {

                /** ProtocolErrorView code */
                code?: (string|null);

                /** ProtocolErrorView message */
                message?: (string|null);

                /** ProtocolErrorView request */
                request?: (number|null);

                /** ProtocolErrorView where */
                where?: (string|null);

                /** ProtocolErrorView expected */
                expected?: (string|null);

                /** ProtocolErrorView got */
                got?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProtocolErrorView. */
            type $Shape = verge.v1.ProtocolErrorView.$Properties;
        }

        /**
         * Properties of a ViewControl.
         * @deprecated Use verge.v1.ViewControl.$Properties instead.
         */
        interface IViewControl extends verge.v1.ViewControl.$Properties {
        }

        /** Represents a ViewControl. */
        class ViewControl {

            /**
             * Constructs a new ViewControl.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ViewControl.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ViewControl request. */
            request: number;

            /** ViewControl play. */
            play?: (verge.v1.Play.$Properties|null);

            /** ViewControl pause. */
            pause?: (verge.v1.Pause.$Properties|null);

            /** ViewControl step. */
            step?: (verge.v1.Step.$Properties|null);

            /** ViewControl speed. */
            speed?: (verge.v1.SetSpeed.$Properties|null);

            /** ViewControl live. */
            live?: (verge.v1.SetLive.$Properties|null);

            /** ViewControl record. */
            record?: (verge.v1.Record.$Properties|null);

            /** ViewControl inspect. */
            inspect?: (verge.v1.Inspect.$Properties|null);

            /** ViewControl ack. */
            ack?: (verge.v1.Ack.$Properties|null);

            /** ViewControl stop. */
            stop?: (verge.v1.Stop.$Properties|null);

            /** ViewControl hazard. */
            hazard?: (verge.v1.PlaceHazard.$Properties|null);

            /** ViewControl stopVehicle. */
            stopVehicle?: (verge.v1.StopVehicle.$Properties|null);

            /** ViewControl weather. */
            weather?: (verge.v1.AddWeather.$Properties|null);

            /** ViewControl removeHazard. */
            removeHazard?: (verge.v1.RemoveHazard.$Properties|null);

            /** ViewControl releaseVehicle. */
            releaseVehicle?: (verge.v1.ReleaseVehicle.$Properties|null);

            /** ViewControl action. */
            action?: ("play"|"pause"|"step"|"speed"|"live"|"record"|"inspect"|"ack"|"stop"|"hazard"|"stopVehicle"|"weather"|"removeHazard"|"releaseVehicle");

            /**
             * Encodes the specified ViewControl message. Does not implicitly {@link verge.v1.ViewControl.verify|verify} messages.
             * @param message ViewControl message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ViewControl.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ViewControl message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ViewControl & verge.v1.ViewControl.$Shape} ViewControl
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ViewControl & verge.v1.ViewControl.$Shape;
        }

        namespace ViewControl {

            /** Properties of a ViewControl. */
            interface $Properties {

                /** ViewControl request */
                request?: (number|null);

                /** ViewControl play */
                play?: (verge.v1.Play.$Properties|null);

                /** ViewControl pause */
                pause?: (verge.v1.Pause.$Properties|null);

                /** ViewControl step */
                step?: (verge.v1.Step.$Properties|null);

                /** ViewControl speed */
                speed?: (verge.v1.SetSpeed.$Properties|null);

                /** ViewControl live */
                live?: (verge.v1.SetLive.$Properties|null);

                /** ViewControl record */
                record?: (verge.v1.Record.$Properties|null);

                /** ViewControl inspect */
                inspect?: (verge.v1.Inspect.$Properties|null);

                /** ViewControl ack */
                ack?: (verge.v1.Ack.$Properties|null);

                /** ViewControl stop */
                stop?: (verge.v1.Stop.$Properties|null);

                /** ViewControl hazard */
                hazard?: (verge.v1.PlaceHazard.$Properties|null);

                /** ViewControl stopVehicle */
                stopVehicle?: (verge.v1.StopVehicle.$Properties|null);

                /** ViewControl weather */
                weather?: (verge.v1.AddWeather.$Properties|null);

                /** ViewControl removeHazard */
                removeHazard?: (verge.v1.RemoveHazard.$Properties|null);

                /** ViewControl releaseVehicle */
                releaseVehicle?: (verge.v1.ReleaseVehicle.$Properties|null);

                /** ViewControl action */
                action?: ("play"|"pause"|"step"|"speed"|"live"|"record"|"inspect"|"ack"|"stop"|"hazard"|"stopVehicle"|"weather"|"removeHazard"|"releaseVehicle");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ViewControl. */
            type $Shape = {
              request?: number|null;
              play?: verge.v1.Play.$Shape|null;
              pause?: verge.v1.Pause.$Shape|null;
              step?: verge.v1.Step.$Shape|null;
              speed?: verge.v1.SetSpeed.$Shape|null;
              live?: verge.v1.SetLive.$Shape|null;
              record?: verge.v1.Record.$Shape|null;
              inspect?: verge.v1.Inspect.$Shape|null;
              ack?: verge.v1.Ack.$Shape|null;
              stop?: verge.v1.Stop.$Shape|null;
              hazard?: verge.v1.PlaceHazard.$Shape|null;
              stopVehicle?: verge.v1.StopVehicle.$Shape|null;
              weather?: verge.v1.AddWeather.$Shape|null;
              removeHazard?: verge.v1.RemoveHazard.$Shape|null;
              releaseVehicle?: verge.v1.ReleaseVehicle.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ action?: undefined; play?: null; pause?: null; step?: null; speed?: null; live?: null; record?: null; inspect?: null; ack?: null; stop?: null; hazard?: null; stopVehicle?: null; weather?: null; removeHazard?: null; releaseVehicle?: null }|{ action?: "play"; play: verge.v1.Play.$Shape; pause?: null; step?: null; speed?: null; live?: null; record?: null; inspect?: null; ack?: null; stop?: null; hazard?: null; stopVehicle?: null; weather?: null; removeHazard?: null; releaseVehicle?: null }|{ action?: "pause"; play?: null; pause: verge.v1.Pause.$Shape; step?: null; speed?: null; live?: null; record?: null; inspect?: null; ack?: null; stop?: null; hazard?: null; stopVehicle?: null; weather?: null; removeHazard?: null; releaseVehicle?: null }|{ action?: "step"; play?: null; pause?: null; step: verge.v1.Step.$Shape; speed?: null; live?: null; record?: null; inspect?: null; ack?: null; stop?: null; hazard?: null; stopVehicle?: null; weather?: null; removeHazard?: null; releaseVehicle?: null }|{ action?: "speed"; play?: null; pause?: null; step?: null; speed: verge.v1.SetSpeed.$Shape; live?: null; record?: null; inspect?: null; ack?: null; stop?: null; hazard?: null; stopVehicle?: null; weather?: null; removeHazard?: null; releaseVehicle?: null }|{ action?: "live"; play?: null; pause?: null; step?: null; speed?: null; live: verge.v1.SetLive.$Shape; record?: null; inspect?: null; ack?: null; stop?: null; hazard?: null; stopVehicle?: null; weather?: null; removeHazard?: null; releaseVehicle?: null }|{ action?: "record"; play?: null; pause?: null; step?: null; speed?: null; live?: null; record: verge.v1.Record.$Shape; inspect?: null; ack?: null; stop?: null; hazard?: null; stopVehicle?: null; weather?: null; removeHazard?: null; releaseVehicle?: null }|{ action?: "inspect"; play?: null; pause?: null; step?: null; speed?: null; live?: null; record?: null; inspect: verge.v1.Inspect.$Shape; ack?: null; stop?: null; hazard?: null; stopVehicle?: null; weather?: null; removeHazard?: null; releaseVehicle?: null }|{ action?: "ack"; play?: null; pause?: null; step?: null; speed?: null; live?: null; record?: null; inspect?: null; ack: verge.v1.Ack.$Shape; stop?: null; hazard?: null; stopVehicle?: null; weather?: null; removeHazard?: null; releaseVehicle?: null }|{ action?: "stop"; play?: null; pause?: null; step?: null; speed?: null; live?: null; record?: null; inspect?: null; ack?: null; stop: verge.v1.Stop.$Shape; hazard?: null; stopVehicle?: null; weather?: null; removeHazard?: null; releaseVehicle?: null }|{ action?: "hazard"; play?: null; pause?: null; step?: null; speed?: null; live?: null; record?: null; inspect?: null; ack?: null; stop?: null; hazard: verge.v1.PlaceHazard.$Shape; stopVehicle?: null; weather?: null; removeHazard?: null; releaseVehicle?: null }|{ action?: "stopVehicle"; play?: null; pause?: null; step?: null; speed?: null; live?: null; record?: null; inspect?: null; ack?: null; stop?: null; hazard?: null; stopVehicle: verge.v1.StopVehicle.$Shape; weather?: null; removeHazard?: null; releaseVehicle?: null }|{ action?: "weather"; play?: null; pause?: null; step?: null; speed?: null; live?: null; record?: null; inspect?: null; ack?: null; stop?: null; hazard?: null; stopVehicle?: null; weather: verge.v1.AddWeather.$Shape; removeHazard?: null; releaseVehicle?: null }|{ action?: "removeHazard"; play?: null; pause?: null; step?: null; speed?: null; live?: null; record?: null; inspect?: null; ack?: null; stop?: null; hazard?: null; stopVehicle?: null; weather?: null; removeHazard: verge.v1.RemoveHazard.$Shape; releaseVehicle?: null }|{ action?: "releaseVehicle"; play?: null; pause?: null; step?: null; speed?: null; live?: null; record?: null; inspect?: null; ack?: null; stop?: null; hazard?: null; stopVehicle?: null; weather?: null; removeHazard?: null; releaseVehicle: verge.v1.ReleaseVehicle.$Shape })
            );
        }

        /**
         * Properties of a Play.
         * @deprecated Use verge.v1.Play.$Properties instead.
         */
        interface IPlay extends verge.v1.Play.$Properties {
        }

        /** Represents a Play. */
        class Play {

            /**
             * Constructs a new Play.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Play.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Play message. Does not implicitly {@link verge.v1.Play.verify|verify} messages.
             * @param message Play message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Play.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Play message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Play & verge.v1.Play.$Shape} Play
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Play & verge.v1.Play.$Shape;
        }

        namespace Play {

            /** Properties of a Play. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Play. */
            type $Shape = verge.v1.Play.$Properties;
        }

        /**
         * Properties of a Pause.
         * @deprecated Use verge.v1.Pause.$Properties instead.
         */
        interface IPause extends verge.v1.Pause.$Properties {
        }

        /** Represents a Pause. */
        class Pause {

            /**
             * Constructs a new Pause.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Pause.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Pause message. Does not implicitly {@link verge.v1.Pause.verify|verify} messages.
             * @param message Pause message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Pause.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pause message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Pause & verge.v1.Pause.$Shape} Pause
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Pause & verge.v1.Pause.$Shape;
        }

        namespace Pause {

            /** Properties of a Pause. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pause. */
            type $Shape = verge.v1.Pause.$Properties;
        }

        /**
         * Properties of a Step.
         * @deprecated Use verge.v1.Step.$Properties instead.
         */
        interface IStep extends verge.v1.Step.$Properties {
        }

        /** Represents a Step. */
        class Step {

            /**
             * Constructs a new Step.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Step.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Step windows. */
            windows: number;

            /**
             * Encodes the specified Step message. Does not implicitly {@link verge.v1.Step.verify|verify} messages.
             * @param message Step message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Step.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Step message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Step & verge.v1.Step.$Shape} Step
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Step & verge.v1.Step.$Shape;
        }

        namespace Step {

            /** Properties of a Step. */
            interface $Properties {

                /** Step windows */
                windows?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Step. */
            type $Shape = verge.v1.Step.$Properties;
        }

        /**
         * Properties of a SetSpeed.
         * @deprecated Use verge.v1.SetSpeed.$Properties instead.
         */
        interface ISetSpeed extends verge.v1.SetSpeed.$Properties {
        }

        /** Represents a SetSpeed. */
        class SetSpeed {

            /**
             * Constructs a new SetSpeed.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.SetSpeed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetSpeed speed. */
            speed: number;

            /**
             * Encodes the specified SetSpeed message. Does not implicitly {@link verge.v1.SetSpeed.verify|verify} messages.
             * @param message SetSpeed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.SetSpeed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetSpeed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.SetSpeed & verge.v1.SetSpeed.$Shape} SetSpeed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.SetSpeed & verge.v1.SetSpeed.$Shape;
        }

        namespace SetSpeed {

            /** Properties of a SetSpeed. */
            interface $Properties {

                /** SetSpeed speed */
                speed?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetSpeed. */
            type $Shape = verge.v1.SetSpeed.$Properties;
        }

        /**
         * Properties of a SetLive.
         * @deprecated Use verge.v1.SetLive.$Properties instead.
         */
        interface ISetLive extends verge.v1.SetLive.$Properties {
        }

        /** Represents a SetLive. */
        class SetLive {

            /**
             * Constructs a new SetLive.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.SetLive.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetLive path. */
            path: string;

            /** SetLive valueJson. */
            valueJson: string;

            /**
             * Encodes the specified SetLive message. Does not implicitly {@link verge.v1.SetLive.verify|verify} messages.
             * @param message SetLive message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.SetLive.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetLive message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.SetLive & verge.v1.SetLive.$Shape} SetLive
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.SetLive & verge.v1.SetLive.$Shape;
        }

        namespace SetLive {

            /** Properties of a SetLive. */
            interface $Properties {

                /** SetLive path */
                path?: (string|null);

                /** SetLive valueJson */
                valueJson?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetLive. */
            type $Shape = verge.v1.SetLive.$Properties;
        }

        /**
         * Properties of a Record.
         * @deprecated Use verge.v1.Record.$Properties instead.
         */
        interface IRecord extends verge.v1.Record.$Properties {
        }

        /** Represents a Record. */
        class Record {

            /**
             * Constructs a new Record.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Record.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Record on. */
            on: boolean;

            /**
             * Encodes the specified Record message. Does not implicitly {@link verge.v1.Record.verify|verify} messages.
             * @param message Record message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Record.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Record message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Record & verge.v1.Record.$Shape} Record
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Record & verge.v1.Record.$Shape;
        }

        namespace Record {

            /** Properties of a Record. */
            interface $Properties {

                /** Record on */
                on?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Record. */
            type $Shape = verge.v1.Record.$Properties;
        }

        /**
         * Properties of an Inspect.
         * @deprecated Use verge.v1.Inspect.$Properties instead.
         */
        interface IInspect extends verge.v1.Inspect.$Properties {
        }

        /** Represents an Inspect. */
        class Inspect {

            /**
             * Constructs a new Inspect.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Inspect.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Inspect stationId. */
            stationId: number;

            /**
             * Encodes the specified Inspect message. Does not implicitly {@link verge.v1.Inspect.verify|verify} messages.
             * @param message Inspect message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Inspect.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Inspect message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Inspect & verge.v1.Inspect.$Shape} Inspect
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Inspect & verge.v1.Inspect.$Shape;
        }

        namespace Inspect {

            /** Properties of an Inspect. */
            interface $Properties {

                /** Inspect stationId */
                stationId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Inspect. */
            type $Shape = verge.v1.Inspect.$Properties;
        }

        /**
         * Properties of an Ack.
         * @deprecated Use verge.v1.Ack.$Properties instead.
         */
        interface IAck extends verge.v1.Ack.$Properties {
        }

        /** Represents an Ack. */
        class Ack {

            /**
             * Constructs a new Ack.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Ack.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ack timeUs. */
            timeUs: number;

            /**
             * Encodes the specified Ack message. Does not implicitly {@link verge.v1.Ack.verify|verify} messages.
             * @param message Ack message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Ack.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Ack message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Ack & verge.v1.Ack.$Shape} Ack
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Ack & verge.v1.Ack.$Shape;
        }

        namespace Ack {

            /** Properties of an Ack. */
            interface $Properties {

                /** Ack timeUs */
                timeUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Ack. */
            type $Shape = verge.v1.Ack.$Properties;
        }

        /**
         * Properties of a Stop.
         * @deprecated Use verge.v1.Stop.$Properties instead.
         */
        interface IStop extends verge.v1.Stop.$Properties {
        }

        /** Represents a Stop. */
        class Stop {

            /**
             * Constructs a new Stop.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.Stop.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Stop message. Does not implicitly {@link verge.v1.Stop.verify|verify} messages.
             * @param message Stop message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.Stop.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Stop message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.Stop & verge.v1.Stop.$Shape} Stop
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.Stop & verge.v1.Stop.$Shape;
        }

        namespace Stop {

            /** Properties of a Stop. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Stop. */
            type $Shape = verge.v1.Stop.$Properties;
        }

        /**
         * Properties of a PlaceHazard.
         * @deprecated Use verge.v1.PlaceHazard.$Properties instead.
         */
        interface IPlaceHazard extends verge.v1.PlaceHazard.$Properties {
        }

        /** Represents a PlaceHazard. */
        class PlaceHazard {

            /**
             * Constructs a new PlaceHazard.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.PlaceHazard.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PlaceHazard kind. */
            kind: string;

            /** PlaceHazard xM. */
            xM: number;

            /** PlaceHazard yM. */
            yM: number;

            /** PlaceHazard radiusM. */
            radiusM?: (number|null);

            /** PlaceHazard durationS. */
            durationS?: (number|null);

            /** PlaceHazard intensity. */
            intensity?: (number|null);

            /**
             * Encodes the specified PlaceHazard message. Does not implicitly {@link verge.v1.PlaceHazard.verify|verify} messages.
             * @param message PlaceHazard message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.PlaceHazard.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PlaceHazard message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.PlaceHazard & verge.v1.PlaceHazard.$Shape} PlaceHazard
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.PlaceHazard & verge.v1.PlaceHazard.$Shape;
        }

        namespace PlaceHazard {

            /** Properties of a PlaceHazard. */
            interface $Properties {

                /** PlaceHazard kind */
                kind?: (string|null);

                /** PlaceHazard xM */
                xM?: (number|null);

                /** PlaceHazard yM */
                yM?: (number|null);

                /** PlaceHazard radiusM */
                radiusM?: (number|null);

                /** PlaceHazard durationS */
                durationS?: (number|null);

                /** PlaceHazard intensity */
                intensity?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PlaceHazard. */
            type $Shape = verge.v1.PlaceHazard.$Properties;
        }

        /**
         * Properties of an AddWeather.
         * @deprecated Use verge.v1.AddWeather.$Properties instead.
         */
        interface IAddWeather extends verge.v1.AddWeather.$Properties {
        }

        /** Represents an AddWeather. */
        class AddWeather {

            /**
             * Constructs a new AddWeather.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.AddWeather.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AddWeather kind. */
            kind: string;

            /** AddWeather xM. */
            xM: number;

            /** AddWeather yM. */
            yM: number;

            /** AddWeather radiusM. */
            radiusM?: (number|null);

            /** AddWeather headingDeg. */
            headingDeg?: (number|null);

            /** AddWeather speedMps. */
            speedMps?: (number|null);

            /** AddWeather intensity. */
            intensity?: (number|null);

            /** AddWeather rampS. */
            rampS?: (number|null);

            /** AddWeather durationS. */
            durationS?: (number|null);

            /**
             * Encodes the specified AddWeather message. Does not implicitly {@link verge.v1.AddWeather.verify|verify} messages.
             * @param message AddWeather message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.AddWeather.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AddWeather message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.AddWeather & verge.v1.AddWeather.$Shape} AddWeather
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.AddWeather & verge.v1.AddWeather.$Shape;
        }

        namespace AddWeather {

            /** Properties of an AddWeather. */
            interface $Properties {

                /** AddWeather kind */
                kind?: (string|null);

                /** AddWeather xM */
                xM?: (number|null);

                /** AddWeather yM */
                yM?: (number|null);

                /** AddWeather radiusM */
                radiusM?: (number|null);

                /** AddWeather headingDeg */
                headingDeg?: (number|null);

                /** AddWeather speedMps */
                speedMps?: (number|null);

                /** AddWeather intensity */
                intensity?: (number|null);

                /** AddWeather rampS */
                rampS?: (number|null);

                /** AddWeather durationS */
                durationS?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AddWeather. */
            type $Shape = verge.v1.AddWeather.$Properties;
        }

        /**
         * Properties of a StopVehicle.
         * @deprecated Use verge.v1.StopVehicle.$Properties instead.
         */
        interface IStopVehicle extends verge.v1.StopVehicle.$Properties {
        }

        /** Represents a StopVehicle. */
        class StopVehicle {

            /**
             * Constructs a new StopVehicle.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.StopVehicle.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StopVehicle stationId. */
            stationId: number;

            /** StopVehicle durationS. */
            durationS?: (number|null);

            /**
             * Encodes the specified StopVehicle message. Does not implicitly {@link verge.v1.StopVehicle.verify|verify} messages.
             * @param message StopVehicle message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.StopVehicle.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StopVehicle message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.StopVehicle & verge.v1.StopVehicle.$Shape} StopVehicle
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.StopVehicle & verge.v1.StopVehicle.$Shape;
        }

        namespace StopVehicle {

            /** Properties of a StopVehicle. */
            interface $Properties {

                /** StopVehicle stationId */
                stationId?: (number|null);

                /** StopVehicle durationS */
                durationS?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StopVehicle. */
            type $Shape = verge.v1.StopVehicle.$Properties;
        }

        /**
         * Properties of a RemoveHazard.
         * @deprecated Use verge.v1.RemoveHazard.$Properties instead.
         */
        interface IRemoveHazard extends verge.v1.RemoveHazard.$Properties {
        }

        /** Represents a RemoveHazard. */
        class RemoveHazard {

            /**
             * Constructs a new RemoveHazard.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.RemoveHazard.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RemoveHazard id. */
            id: number;

            /**
             * Encodes the specified RemoveHazard message. Does not implicitly {@link verge.v1.RemoveHazard.verify|verify} messages.
             * @param message RemoveHazard message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.RemoveHazard.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RemoveHazard message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.RemoveHazard & verge.v1.RemoveHazard.$Shape} RemoveHazard
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.RemoveHazard & verge.v1.RemoveHazard.$Shape;
        }

        namespace RemoveHazard {

            /** Properties of a RemoveHazard. */
            interface $Properties {

                /** RemoveHazard id */
                id?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RemoveHazard. */
            type $Shape = verge.v1.RemoveHazard.$Properties;
        }

        /**
         * Properties of a ReleaseVehicle.
         * @deprecated Use verge.v1.ReleaseVehicle.$Properties instead.
         */
        interface IReleaseVehicle extends verge.v1.ReleaseVehicle.$Properties {
        }

        /** Represents a ReleaseVehicle. */
        class ReleaseVehicle {

            /**
             * Constructs a new ReleaseVehicle.
             * @param [properties] Properties to set
             */
            constructor(properties?: verge.v1.ReleaseVehicle.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReleaseVehicle stationId. */
            stationId: number;

            /**
             * Encodes the specified ReleaseVehicle message. Does not implicitly {@link verge.v1.ReleaseVehicle.verify|verify} messages.
             * @param message ReleaseVehicle message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: verge.v1.ReleaseVehicle.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReleaseVehicle message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {verge.v1.ReleaseVehicle & verge.v1.ReleaseVehicle.$Shape} ReleaseVehicle
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): verge.v1.ReleaseVehicle & verge.v1.ReleaseVehicle.$Shape;
        }

        namespace ReleaseVehicle {

            /** Properties of a ReleaseVehicle. */
            interface $Properties {

                /** ReleaseVehicle stationId */
                stationId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReleaseVehicle. */
            type $Shape = verge.v1.ReleaseVehicle.$Properties;
        }
    }
}
