// Generated: `cargo run -p fiq-codegen --example types discriminators.json`.

use ::fiq_runtime as rt;

rt::object! {
    /// `/components/schemas/OptionOneNoDisc` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct OptionOneNoDisc = API[0] {
        pub discrim: rt::Text = required "discrim",
        pub optionone: Option<rt::Number> = optional "optionone",
    }
}

rt::object! {
    /// `/components/schemas/OptionTwoNoDisc` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct OptionTwoNoDisc = API[1] {
        pub discrim: rt::Text = required "discrim",
        pub optiontwo: Option<rt::Text> = optional "optiontwo",
    }
}

rt::object! {
    /// `/components/schemas/OptionThreeNoDisc` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct OptionThreeNoDisc = API[2] {
        pub discrim: rt::Text = required "discrim",
        pub optionthree: Option<rt::Text> = optional "optionthree",
    }
}

rt::union! {
    /// `/components/schemas/Pet` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Pet = API[3], by "pet_type" {
        Dog(Dog) = "Dog",
        Cat(Cat) = "Cat",
        Pet(PetPet) = "Pet",
    }
}
rt::from! { Pet: Dog(Dog), Cat(Cat), Pet(PetPet) }

rt::object! {
    /// `/components/schemas/Dog` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Dog = API[4], "pet_type" = "Dog" {
        pub bark: Option<bool> = optional "bark",
        pub breed: Option<DogBreed> = optional "breed",
    }
}

rt::object! {
    /// `/components/schemas/Cat` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Cat = API[5], "pet_type" = "Cat" {
        pub hunts: Option<bool> = optional "hunts",
        pub age: Option<i64> = optional "age",
    }
}

rt::object! {
    /// `/components/schemas/object1` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Object1 = API[6] {
        pub a: Option<rt::Text> = optional "a",
        pub b: Option<rt::Text> = optional "b",
        ..extra: rt::Map<rt::Value>,
    }
}

rt::object! {
    /// `/components/schemas/object2` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Object2 = API[7] {
        pub c: Option<rt::Text> = optional "c",
        pub d: Option<rt::Text> = optional "d",
        ..extra: rt::Map<rt::Value>,
    }
}

/// `/components/schemas/string1` of the document.
#[allow(dead_code)]
pub type String1 = rt::Text;

/// `/components/schemas/string2` of the document.
#[allow(dead_code)]
pub type String2 = rt::Text;

rt::object! {
    /// `/components/schemas/PetNoDisc` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct PetNoDisc = API[10] {
        pub pet_type: rt::Text = required "pet_type",
    }
}

rt::object! {
    /// `/components/schemas/DogNoDisc` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct DogNoDisc = API[11], "pet_type" = "DogNoDisc" {
        pub bark: Option<bool> = optional "bark",
        pub breed: Option<DogNoDiscBreed> = optional "breed",
    }
}

rt::object! {
    /// `/components/schemas/CatNoDisc` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct CatNoDisc = API[12], "pet_type" = "CatNoDisc" {
        pub hunts: Option<bool> = optional "hunts",
        pub age: Option<i64> = optional "age",
    }
}

rt::object! {
    /// `/components/schemas/gcsImport` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct GcsImport = API[13] {
        pub gcs_bucket: Option<rt::Text> = optional "gcs_bucket",
        pub gcs_prefix: Option<rt::Text> = optional "gcs_prefix",
    }
}

rt::object! {
    /// `/components/schemas/s3Import` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct S3Import = API[14] {
        pub s3_bucket: Option<rt::Text> = optional "s3_bucket",
        pub s3_prefix: Option<rt::Text> = optional "s3_prefix",
    }
}

rt::object! {
    /// Emitted when an application is underwritten and approved.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ApplicationApprovedEvent = API[15], "event_type" = "application_approved" {
        /// ID of the event.
        pub event_id: rt::Text = required "event_id",
        /// ID of the buyer the event corresponds to.
        pub buyer_id: rt::Text = required "buyer_id",
        /// Provided Partner Order ID.
        pub order_id: Option<rt::Text> = optional "order_id",
    }
}

rt::object! {
    /// Emitted when an application is underwritten and denied.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ApplicationDeniedEvent = API[16], "event_type" = "application_denied" {
        /// ID of the event.
        pub event_id: rt::Text = required "event_id",
        /// ID of the buyer the event corresponds to.
        pub buyer_id: rt::Text = required "buyer_id",
        /// Provided Partner Order ID.
        pub order_id: Option<rt::Text> = optional "order_id",
    }
}

rt::object! {
    /// `/components/schemas/BasePurchaseWebhookEvent` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct BasePurchaseWebhookEvent = API[17] {
        /// Type of the webhook event.
        pub event_type: BaseWebhookEventEventType = required "event_type",
        /// ID of the event.
        pub event_id: rt::Text = required "event_id",
        /// ID of the buyer the event corresponds to.
        pub buyer_id: rt::Text = required "buyer_id",
        /// Provided Partner Order ID.
        pub order_id: Option<rt::Text> = optional "order_id",
    }
}

rt::object! {
    /// `/components/schemas/BaseBuyerWebhookEvent` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct BaseBuyerWebhookEvent = API[18] {
        /// Type of the webhook event.
        pub event_type: BaseWebhookEventEventType = required "event_type",
        /// ID of the event.
        pub event_id: rt::Text = required "event_id",
        /// ID of the buyer the event corresponds to.
        pub buyer_id: rt::Text = required "buyer_id",
    }
}

rt::object! {
    /// `/components/schemas/BaseWebhookEvent` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct BaseWebhookEvent = API[19] {
        /// Type of the webhook event.
        pub event_type: BaseWebhookEventEventType = required "event_type",
        /// ID of the event.
        pub event_id: rt::Text = required "event_id",
    }
}

rt::union! {
    /// Vehicle (from \[Redocly example\](<https://redocly.com/docs/resources/discriminator#when-to-use-the-openapi-discriminator>))
    #[derive(Clone, Debug, PartialEq)]
    pub enum BaseVehicle = API[20], by "powerSource" {
        /// Vehicle (from \[Redocly example\](<https://redocly.com/docs/resources/discriminator#when-to-use-the-openapi-discriminator>))
        Electricity(ElectricVehicle) = "electricity",
        /// Vehicle (from \[Redocly example\](<https://redocly.com/docs/resources/discriminator#when-to-use-the-openapi-discriminator>))
        Gasoline(FueledVehicle) = "gasoline",
        /// Vehicle (from \[Redocly example\](<https://redocly.com/docs/resources/discriminator#when-to-use-the-openapi-discriminator>))
        HumanEnergy(PedaledVehicle) = "human-energy",
        /// Without a tag.
        Untagged(BaseVehicleUntagged) = _,
    }
}
rt::from! { BaseVehicle: Electricity(ElectricVehicle), Gasoline(FueledVehicle), HumanEnergy(PedaledVehicle) }

rt::object! {
    /// Vehicle (from \[Redocly example\](<https://redocly.com/docs/resources/discriminator#when-to-use-the-openapi-discriminator>))
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct ElectricVehicle = API[21], "powerSource" = "electricity"; ElectricVehicleBuilder(ElectricVehicleSlots) [] {
        /// The type of vehicle.
        pub vehicle_type: Option<rt::Text> = optional "vehicleType",
        /// A road, river, air... Where does this vehicle thrive?
        pub ideal_terrain: Option<rt::Text> = optional "idealTerrain",
        /// The top speed in kilometers per hour rounded to the nearest integer.
        pub top_speed: Option<i64> = optional "topSpeed",
        /// The 95th percentile range of a trip in kilometers.
        pub range: Option<i64> = optional "range",
        /// In range kilometers per hour.
        pub charge_speed: Option<i64> = optional "chargeSpeed",
        /// Amps recommended for charging.
        pub charge_amps: Option<i64> = optional "chargeAmps",
        /// Voltage recommended for charging.
        pub charge_voltage: Option<i64> = optional "chargeVoltage",
    }
}

rt::object! {
    /// Vehicle (from \[Redocly example\](<https://redocly.com/docs/resources/discriminator#when-to-use-the-openapi-discriminator>))
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct FueledVehicle = API[22], "powerSource" = "gasoline"; FueledVehicleBuilder(FueledVehicleSlots) [] {
        /// The type of vehicle.
        pub vehicle_type: Option<rt::Text> = optional "vehicleType",
        /// A road, river, air... Where does this vehicle thrive?
        pub ideal_terrain: Option<rt::Text> = optional "idealTerrain",
        /// The top speed in kilometers per hour rounded to the nearest integer.
        pub top_speed: Option<i64> = optional "topSpeed",
        /// The 95th percentile range of a trip in kilometers.
        pub range: Option<i64> = optional "range",
        /// Capacity of the fuel tank in gallons.
        pub tank_capacity: Option<rt::Number> = optional "tankCapacity",
        /// Miles per gallon on the highway.
        pub miles_per_gallon: Option<rt::Number> = optional "milesPerGallon",
    }
}

rt::object! {
    /// Vehicle (from \[Redocly example\](<https://redocly.com/docs/resources/discriminator#when-to-use-the-openapi-discriminator>))
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct PedaledVehicle = API[23], "powerSource" = "human-energy"; PedaledVehicleBuilder(PedaledVehicleSlots) [] {
        /// The type of vehicle.
        pub vehicle_type: Option<rt::Text> = optional "vehicleType",
        /// A road, river, air... Where does this vehicle thrive?
        pub ideal_terrain: Option<rt::Text> = optional "idealTerrain",
        /// The top speed in kilometers per hour rounded to the nearest integer.
        pub top_speed: Option<i64> = optional "topSpeed",
        /// The 95th percentile range of a trip in kilometers.
        pub range: Option<i64> = optional "range",
        /// Type of handlebars
        pub handlebars: Option<PedaledVehicleHandlebars> = optional "handlebars",
    }
}

rt::object! {
    /// `/components/schemas/Pet` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct PetPet = API[3], "pet_type" = "Pet" {
    }
}

rt::choice! {
    /// `/components/schemas/Dog/allOf/1/properties/breed` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum DogBreed = API[72] {
        Dingo = "Dingo",
        Husky = "Husky",
        Retriever = "Retriever",
        Shepherd = "Shepherd",
    }
}

rt::choice! {
    /// `/components/schemas/DogNoDisc/allOf/1/properties/breed` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum DogNoDiscBreed = API[76] {
        Dingo = "Dingo",
        Husky = "Husky",
        Retriever = "Retriever",
        Shepherd = "Shepherd",
    }
}

rt::choice! {
    /// Type of the webhook event.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum BaseWebhookEventEventType = API[56] {
        ApplicationApproved = "application_approved",
        ApplicationDenied = "application_denied",
    }
}

/// Vehicle (from \[Redocly example\](<https://redocly.com/docs/resources/discriminator#when-to-use-the-openapi-discriminator>))
#[allow(dead_code)]
pub type BaseVehicleUntagged = rt::Json<limits::BaseVehicleUntagged>;

rt::choice! {
    /// Type of handlebars
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum PedaledVehicleHandlebars = API[86] {
        Flat = "flat",
        Riser = "riser",
        Bullhorn = "bullhorn",
        Drop = "drop",
        Aero = "aero",
        Cruiser = "cruiser",
    }
}

rt::union! {
    /// `/paths/~1discriminator-with-mapping/patch/requestBody/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum OneOfWithTopLevelDiscriminatorAndMappingRequest = API[24], by "discrim" {
        OptionOne(OneOfWithTopLevelDiscriminatorAndMappingRequestOptionOne) = "Option One",
        OptionTwo(OneOfWithTopLevelDiscriminatorAndMappingRequestOptionTwo) = "Option Two",
    }
}
rt::from! { OneOfWithTopLevelDiscriminatorAndMappingRequest: OptionOne(OneOfWithTopLevelDiscriminatorAndMappingRequestOptionOne), OptionTwo(OneOfWithTopLevelDiscriminatorAndMappingRequestOptionTwo) }

rt::union! {
    /// `/paths/~1discriminator-with-no-mapping/patch/requestBody/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum OneOfWithTopLevelDiscriminatorNoMappingRequest = API[25], by "discrim" {
        OptionOneNoDisc(OneOfWithTopLevelDiscriminatorNoMappingRequestOptionOneNoDisc) = "OptionOneNoDisc",
        OptionTwoNoDisc(OneOfWithTopLevelDiscriminatorNoMappingRequestOptionTwoNoDisc) = "OptionTwoNoDisc",
    }
}
rt::from! { OneOfWithTopLevelDiscriminatorNoMappingRequest: OptionOneNoDisc(OneOfWithTopLevelDiscriminatorNoMappingRequestOptionOneNoDisc), OptionTwoNoDisc(OneOfWithTopLevelDiscriminatorNoMappingRequestOptionTwoNoDisc) }

rt::union! {
    /// `/paths/~1embedded-discriminator/patch/requestBody/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum PatchEmbeddedDiscriminatorRequest = API[26], by "pet_type" {
        Cat(Cat) = "Cat",
        Dog(Dog) = "Dog",
    }
}
rt::from! { PatchEmbeddedDiscriminatorRequest: Cat(Cat), Dog(Dog) }

rt::union! {
    /// `/paths/~1oneof-allof-top-level-disc/patch/requestBody/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum PatchOneofAllofTopLevelDiscRequest = API[27], by "pet_type" {
        CatNoDisc(CatNoDisc) = "CatNoDisc",
        DogNoDisc(DogNoDisc) = "DogNoDisc",
    }
}
rt::from! { PatchOneofAllofTopLevelDiscRequest: CatNoDisc(CatNoDisc), DogNoDisc(DogNoDisc) }

rt::object! {
    /// `/paths/~1nested-one-of-object-with-nested-one-of/patch/requestBody/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct PatchNestedOneOfObjectWithNestedOneOfRequest = API[28] {
        pub config: Option<PatchNestedOneOfObjectWithNestedOneOfRequestConfig> = optional "config",
    }
}

rt::union! {
    /// `/paths/~1mapping-with-duplicate-schemas/patch/requestBody/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum PatchMappingWithDuplicateSchemasRequest = API[29], by "discrimValue" {
        OneA(PatchMappingWithDuplicateSchemasRequestOneA) = "oneA",
        OneB(PatchMappingWithDuplicateSchemasRequestOneB) = "oneB",
        OneC(PatchMappingWithDuplicateSchemasRequestOneC) = "oneC",
        TwoA(PatchMappingWithDuplicateSchemasRequestTwoA) = "twoA",
        TwoB(PatchMappingWithDuplicateSchemasRequestTwoB) = "twoB",
        Three(PatchMappingWithDuplicateSchemasRequestThree) = "three",
        /// Without a tag.
        Untagged(PatchMappingWithDuplicateSchemasRequest2) = _,
    }
}
rt::from! { PatchMappingWithDuplicateSchemasRequest: OneA(PatchMappingWithDuplicateSchemasRequestOneA), OneB(PatchMappingWithDuplicateSchemasRequestOneB), OneC(PatchMappingWithDuplicateSchemasRequestOneC), TwoA(PatchMappingWithDuplicateSchemasRequestTwoA), TwoB(PatchMappingWithDuplicateSchemasRequestTwoB), Three(PatchMappingWithDuplicateSchemasRequestThree) }

rt::union! {
    /// `/paths/~1mapping-of-schema-names/patch/requestBody/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum PatchMappingOfSchemaNamesRequest = API[30], by "discrim" {
        OptionOne(OneOfWithTopLevelDiscriminatorAndMappingRequestOptionOne) = "Option One",
        OptionTwo(OneOfWithTopLevelDiscriminatorAndMappingRequestOptionTwo) = "Option Two",
    }
}
rt::from! { PatchMappingOfSchemaNamesRequest: OptionOne(OneOfWithTopLevelDiscriminatorAndMappingRequestOptionOne), OptionTwo(OneOfWithTopLevelDiscriminatorAndMappingRequestOptionTwo) }

rt::object! {
    /// `/paths/~1improper-discriminator-placement/patch/requestBody/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct OneOfWithImproperlyPlacedDiscriminatorRequest = API[31] {
        pub connector_type: Option<OneOfWithImproperlyPlacedDiscriminatorRequestConnectorType> = optional "connector_type",
        pub connector_properties: Option<OneOfWithImproperlyPlacedDiscriminatorRequestConnectorProperties> = optional "connector_properties",
    }
}

rt::object! {
    /// `/paths/~1redocly-flavored-discriminator/patch/requestBody/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct RedoclyQuirkRequest = API[32] {
        /// Vehicle (from \[Redocly example\](<https://redocly.com/docs/resources/discriminator#when-to-use-the-openapi-discriminator>))
        pub vehicle: Option<BaseVehicle> = optional "vehicle",
        /// Some other property that should render alongside the discriminated property
        ///
        /// - Default: `"default-value"`
        pub some_other_property: Option<rt::Text> = optional "some_other_property",
    }
}

rt::union! {
    /// `/paths/~1potentially-undefined-formData/post/requestBody/content/application~1json/schema` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum PostPotentiallyUndefinedFormDataRequest = API[33], by "event_type" {
        /// Emitted when an application is underwritten and approved.
        ApplicationApproved(ApplicationApprovedEvent) = "application_approved",
        /// Emitted when an application is underwritten and denied.
        ApplicationDenied(ApplicationDeniedEvent) = "application_denied",
    }
}
rt::from! { PostPotentiallyUndefinedFormDataRequest: ApplicationApproved(ApplicationApprovedEvent), ApplicationDenied(ApplicationDeniedEvent) }

rt::object! {
    /// `/components/schemas/OptionOneNoDisc` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct OneOfWithTopLevelDiscriminatorAndMappingRequestOptionOne = API[0], "discrim" = "Option One" {
        pub optionone: Option<rt::Number> = optional "optionone",
    }
}

rt::object! {
    /// `/components/schemas/OptionTwoNoDisc` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct OneOfWithTopLevelDiscriminatorAndMappingRequestOptionTwo = API[1], "discrim" = "Option Two" {
        pub optiontwo: Option<rt::Text> = optional "optiontwo",
    }
}

rt::object! {
    /// `/components/schemas/OptionOneNoDisc` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct OneOfWithTopLevelDiscriminatorNoMappingRequestOptionOneNoDisc = API[0], "discrim" = "OptionOneNoDisc" {
        pub optionone: Option<rt::Number> = optional "optionone",
    }
}

rt::object! {
    /// `/components/schemas/OptionTwoNoDisc` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct OneOfWithTopLevelDiscriminatorNoMappingRequestOptionTwoNoDisc = API[1], "discrim" = "OptionTwoNoDisc" {
        pub optiontwo: Option<rt::Text> = optional "optiontwo",
    }
}

rt::union! {
    /// `/paths/~1nested-one-of-object-with-nested-one-of/patch/requestBody/content/application~1json/schema/properties/config` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum PatchNestedOneOfObjectWithNestedOneOfRequestConfig = API[66] {
        Object1(Object1) = 6,
        Object2(Object2) = 7,
        Object(PatchNestedOneOfObjectWithNestedOneOfRequestConfigVariant3) = 87,
    }
}
rt::from! { PatchNestedOneOfObjectWithNestedOneOfRequestConfig: Object1(Object1), Object2(Object2), Object(PatchNestedOneOfObjectWithNestedOneOfRequestConfigVariant3) }

rt::object! {
    /// `/components/schemas/OptionOneNoDisc` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct PatchMappingWithDuplicateSchemasRequestOneA = API[0], "discrimValue" = "oneA" {
        pub discrim: rt::Text = required "discrim",
        pub optionone: Option<rt::Number> = optional "optionone",
    }
}

rt::object! {
    /// `/components/schemas/OptionOneNoDisc` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct PatchMappingWithDuplicateSchemasRequestOneB = API[0], "discrimValue" = "oneB" {
        pub discrim: rt::Text = required "discrim",
        pub optionone: Option<rt::Number> = optional "optionone",
    }
}

rt::object! {
    /// `/components/schemas/OptionOneNoDisc` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct PatchMappingWithDuplicateSchemasRequestOneC = API[0], "discrimValue" = "oneC" {
        pub discrim: rt::Text = required "discrim",
        pub optionone: Option<rt::Number> = optional "optionone",
    }
}

rt::object! {
    /// `/components/schemas/OptionTwoNoDisc` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct PatchMappingWithDuplicateSchemasRequestTwoA = API[1], "discrimValue" = "twoA" {
        pub discrim: rt::Text = required "discrim",
        pub optiontwo: Option<rt::Text> = optional "optiontwo",
    }
}

rt::object! {
    /// `/components/schemas/OptionTwoNoDisc` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct PatchMappingWithDuplicateSchemasRequestTwoB = API[1], "discrimValue" = "twoB" {
        pub discrim: rt::Text = required "discrim",
        pub optiontwo: Option<rt::Text> = optional "optiontwo",
    }
}

rt::object! {
    /// `/components/schemas/OptionThreeNoDisc` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub struct PatchMappingWithDuplicateSchemasRequestThree = API[2], "discrimValue" = "three" {
        pub discrim: rt::Text = required "discrim",
        pub optionthree: Option<rt::Text> = optional "optionthree",
    }
}

/// `/paths/~1mapping-with-duplicate-schemas/patch/requestBody/content/application~1json/schema` of the document.
#[allow(dead_code)]
pub type PatchMappingWithDuplicateSchemasRequest2 = rt::Json<limits::PatchMappingWithDuplicateSchemasRequest2>;

rt::choice! {
    /// `/paths/~1improper-discriminator-placement/patch/requestBody/content/application~1json/schema/properties/connector_type` of the document.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum OneOfWithImproperlyPlacedDiscriminatorRequestConnectorType = API[68] {
        S3Import = "s3Import",
        GcsImport = "gcsImport",
    }
}

rt::union! {
    /// `/paths/~1improper-discriminator-placement/patch/requestBody/content/application~1json/schema/properties/connector_properties` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum OneOfWithImproperlyPlacedDiscriminatorRequestConnectorProperties = API[69], by "connector_type" {
        GcsImport(OneOfWithImproperlyPlacedDiscriminatorRequestConnectorPropertiesGcsImport) = "gcsImport",
        S3Import(OneOfWithImproperlyPlacedDiscriminatorRequestConnectorPropertiesS3Import) = "s3Import",
        /// Without a tag.
        Untagged(OneOfWithImproperlyPlacedDiscriminatorRequestConnectorProperties2) = _,
    }
}
rt::from! { OneOfWithImproperlyPlacedDiscriminatorRequestConnectorProperties: GcsImport(OneOfWithImproperlyPlacedDiscriminatorRequestConnectorPropertiesGcsImport), S3Import(OneOfWithImproperlyPlacedDiscriminatorRequestConnectorPropertiesS3Import) }

rt::union! {
    /// `/paths/~1nested-one-of-object-with-nested-one-of/patch/requestBody/content/application~1json/schema/properties/config/oneOf/2` of the document.
    #[derive(Clone, Debug, PartialEq)]
    pub enum PatchNestedOneOfObjectWithNestedOneOfRequestConfigVariant3 = API[87], by "pet_type" {
        Cat(Cat) = "Cat",
        Dog(Dog) = "Dog",
    }
}
rt::from! { PatchNestedOneOfObjectWithNestedOneOfRequestConfigVariant3: Cat(Cat), Dog(Dog) }

rt::object! {
    /// `/components/schemas/gcsImport` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct OneOfWithImproperlyPlacedDiscriminatorRequestConnectorPropertiesGcsImport = API[13], "connector_type" = "gcsImport" {
        pub gcs_bucket: Option<rt::Text> = optional "gcs_bucket",
        pub gcs_prefix: Option<rt::Text> = optional "gcs_prefix",
    }
}

rt::object! {
    /// `/components/schemas/s3Import` of the document.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct OneOfWithImproperlyPlacedDiscriminatorRequestConnectorPropertiesS3Import = API[14], "connector_type" = "s3Import" {
        pub s3_bucket: Option<rt::Text> = optional "s3_bucket",
        pub s3_prefix: Option<rt::Text> = optional "s3_prefix",
    }
}

/// `/paths/~1improper-discriminator-placement/patch/requestBody/content/application~1json/schema/properties/connector_properties` of the document.
#[allow(dead_code)]
pub type OneOfWithImproperlyPlacedDiscriminatorRequestConnectorProperties2 = rt::Json<limits::OneOfWithImproperlyPlacedDiscriminatorRequestConnectorProperties2>;

/// What limits the types above: each name is that of the type which it limits.
pub mod limits {
    use super::{API, rt};

    rt::limits! {
        BaseVehicleUntagged = API[20], false;
        PatchMappingWithDuplicateSchemasRequest2 = API[29], false;
        OneOfWithImproperlyPlacedDiscriminatorRequestConnectorProperties2 = API[69], false;
    }
}

/// The operations of the document: what is sent, and what is answered by status.
pub mod operations {
    use super::{API, rt};

    /// The server that the document names.
    #[allow(dead_code)]
    pub const SERVER: &str = "https://httpbin.org/anything";

    rt::operation! {
        /// oneOf with discriminator and mapping
        ///
        /// `PATCH /discriminator-with-mapping`
        pub struct OneOfWithTopLevelDiscriminatorAndMapping = PATCH "/discriminator-with-mapping" {}
        optional {
            /// The body.
            pub body: Option<super::OneOfWithTopLevelDiscriminatorAndMappingRequest> = optional_body API[24],
        }
        pub enum OneOfWithTopLevelDiscriminatorAndMappingResponse {
            /// Updated
            Ok(rt::Raw) = "200",
        }
    }

    rt::operation! {
        /// oneOf with top-level discriminator (no mapping)
        ///
        /// `PATCH /discriminator-with-no-mapping`
        pub struct OneOfWithTopLevelDiscriminatorNoMapping = PATCH "/discriminator-with-no-mapping" {}
        optional {
            /// The body.
            pub body: Option<super::OneOfWithTopLevelDiscriminatorNoMappingRequest> = optional_body API[25],
        }
        pub enum OneOfWithTopLevelDiscriminatorNoMappingResponse {
            /// Updated
            Ok(rt::Raw) = "200",
        }
    }

    rt::operation! {
        /// oneOf request with a nested allOf and embedded discriminator
        ///
        /// `PATCH /embedded-discriminator`
        pub struct PatchEmbeddedDiscriminator = PATCH "/embedded-discriminator" {}
        optional {
            /// The body.
            pub body: Option<super::PatchEmbeddedDiscriminatorRequest> = optional_body API[26],
        }
        pub enum PatchEmbeddedDiscriminatorResponse {
            /// Updated
            Ok(rt::Raw) = "200",
        }
    }

    rt::operation! {
        /// oneOf request with a nested allOf and top level discriminator
        ///
        /// `PATCH /oneof-allof-top-level-disc`
        pub struct PatchOneofAllofTopLevelDisc = PATCH "/oneof-allof-top-level-disc" {}
        optional {
            /// The body.
            pub body: Option<super::PatchOneofAllofTopLevelDiscRequest> = optional_body API[27],
        }
        pub enum PatchOneofAllofTopLevelDiscResponse {
            /// Updated
            Ok(rt::Raw) = "200",
        }
    }

    rt::operation! {
        /// oneOf request with a nested oneOf, and embedded discriminator
        ///
        /// `PATCH /nested-one-of-object-with-nested-one-of`
        pub struct PatchNestedOneOfObjectWithNestedOneOf = PATCH "/nested-one-of-object-with-nested-one-of" {}
        optional {
            /// The body.
            pub body: Option<super::PatchNestedOneOfObjectWithNestedOneOfRequest> = optional_body API[28],
        }
        pub enum PatchNestedOneOfObjectWithNestedOneOfResponse {
            /// OK
            Ok(rt::Raw) = "200",
        }
    }

    rt::operation! {
        /// Handle a schema with duplicate mapping schemas
        ///
        /// `PATCH /mapping-with-duplicate-schemas`
        pub struct PatchMappingWithDuplicateSchemas = PATCH "/mapping-with-duplicate-schemas" {}
        optional {
            /// The body.
            pub body: Option<super::PatchMappingWithDuplicateSchemasRequest> = optional_body API[29],
        }
        pub enum PatchMappingWithDuplicateSchemasResponse {
            /// OK
            Created(rt::Raw) = "201",
        }
    }

    rt::operation! {
        /// Discriminator with a schema name mapping
        ///
        /// `PATCH /mapping-of-schema-names`
        pub struct PatchMappingOfSchemaNames = PATCH "/mapping-of-schema-names" {}
        optional {
            /// The body.
            pub body: Option<super::PatchMappingOfSchemaNamesRequest> = optional_body API[30],
        }
        pub enum PatchMappingOfSchemaNamesResponse {
            /// Updated
            Ok(rt::Raw) = "200",
        }
    }

    rt::operation! {
        /// oneOf with a discriminator that is referencing a property up a level
        ///
        /// `PATCH /improper-discriminator-placement`
        pub struct OneOfWithImproperlyPlacedDiscriminator = PATCH "/improper-discriminator-placement" {}
        optional {
            /// The body.
            pub body: Option<super::OneOfWithImproperlyPlacedDiscriminatorRequest> = optional_body API[31],
        }
        pub enum OneOfWithImproperlyPlacedDiscriminatorResponse {
            /// OK
            Ok(rt::Raw) = "200",
        }
    }

    rt::operation! {
        /// Discriminator without `anyOf` or `oneOf` that Redocly supports
        ///
        /// `PATCH /redocly-flavored-discriminator`
        pub struct RedoclyQuirk = PATCH "/redocly-flavored-discriminator" {}
        optional {
            /// The body.
            pub body: Option<super::RedoclyQuirkRequest> = optional_body API[32],
        }
        pub enum RedoclyQuirkResponse {
            /// OK
            Ok(rt::Raw) = "200",
        }
    }

    rt::operation! {
        /// Handling for potentially undefined formData
        ///
        /// `POST /potentially-undefined-formData`
        pub struct PostPotentiallyUndefinedFormData = POST "/potentially-undefined-formData" {
            /// The body.
            pub body: super::PostPotentiallyUndefinedFormDataRequest = body API[33],
        }
        pub enum PostPotentiallyUndefinedFormDataResponse {
            /// OK
            Ok(rt::Raw) = "200",
        }
    }
}

#[allow(dead_code)]
static API: rt::Api = rt::Api::encoded(MODEL);

/// What the document demands of the types above, a schema a line.
#[allow(dead_code)]
const MODEL: &str = r#"{"format":1,"title":"Discriminator support","version":"1.0.0","server":"https://httpbin.org/anything","authorities":[]}
{"name":"OptionOneNoDisc","pointer":"/components/schemas/OptionOneNoDisc","types":"object","object":{"properties":[["discrim",34],["optionone",35]],"required":["discrim"]}}
{"name":"OptionTwoNoDisc","pointer":"/components/schemas/OptionTwoNoDisc","types":"object","object":{"properties":[["discrim",36],["optiontwo",37]],"required":["discrim"]}}
{"name":"OptionThreeNoDisc","pointer":"/components/schemas/OptionThreeNoDisc","types":"object","object":{"properties":[["discrim",38],["optionthree",39]],"required":["discrim"]}}
{"name":"Pet","pointer":"/components/schemas/Pet","types":"object","object":{"properties":[["pet_type",40]],"required":["pet_type"]},"union":["pet_type","children",true,[["Dog",4],["Cat",5],["Pet",3]]]}
{"name":"Dog","pointer":"/components/schemas/Dog","all_of":[3,41]}
{"name":"Cat","pointer":"/components/schemas/Cat","types":"object","all_of":[3,42]}
{"name":"object1","pointer":"/components/schemas/object1","types":"object","object":{"properties":[["a",43],["b",44]]}}
{"name":"object2","pointer":"/components/schemas/object2","types":"object","object":{"properties":[["c",45],["d",46]]}}
{"name":"string1","pointer":"/components/schemas/string1","types":"string"}
{"name":"string2","pointer":"/components/schemas/string2","types":"string"}
{"name":"PetNoDisc","pointer":"/components/schemas/PetNoDisc","types":"object","object":{"properties":[["pet_type",47]],"required":["pet_type"]}}
{"name":"DogNoDisc","pointer":"/components/schemas/DogNoDisc","all_of":[10,48]}
{"name":"CatNoDisc","pointer":"/components/schemas/CatNoDisc","types":"object","all_of":[10,49]}
{"name":"gcsImport","pointer":"/components/schemas/gcsImport","types":"object","object":{"properties":[["gcs_bucket",50],["gcs_prefix",51]]}}
{"name":"s3Import","pointer":"/components/schemas/s3Import","types":"object","object":{"properties":[["s3_bucket",52],["s3_prefix",53]]}}
{"name":"ApplicationApprovedEvent","pointer":"/components/schemas/ApplicationApprovedEvent","all_of":[17]}
{"name":"ApplicationDeniedEvent","pointer":"/components/schemas/ApplicationDeniedEvent","all_of":[17]}
{"name":"BasePurchaseWebhookEvent","pointer":"/components/schemas/BasePurchaseWebhookEvent","all_of":[18,54]}
{"name":"BaseBuyerWebhookEvent","pointer":"/components/schemas/BaseBuyerWebhookEvent","all_of":[19,55]}
{"name":"BaseWebhookEvent","pointer":"/components/schemas/BaseWebhookEvent","types":"object","object":{"properties":[["event_type",56],["event_id",57]],"required":["event_type","event_id"]}}
{"name":"BaseVehicle","pointer":"/components/schemas/BaseVehicle","types":"object","object":{"properties":[["vehicleType",58],["idealTerrain",59],["powerSource",60],["topSpeed",61],["range",62]]},"union":["powerSource","children",false,[["electricity",21],["gasoline",22],["human-energy",23]]]}
{"name":"ElectricVehicle","pointer":"/components/schemas/ElectricVehicle","all_of":[20,63]}
{"name":"FueledVehicle","pointer":"/components/schemas/FueledVehicle","all_of":[20,64]}
{"name":"PedaledVehicle","pointer":"/components/schemas/PedaledVehicle","all_of":[20,65]}
{"pointer":"/paths/~1discriminator-with-mapping/patch/requestBody/content/application~1json/schema","types":"object","spellings":[["type","oneOf"]],"union":["discrim","discriminator",true,[["Option One",0],["Option Two",1]]]}
{"pointer":"/paths/~1discriminator-with-no-mapping/patch/requestBody/content/application~1json/schema","types":"object","spellings":[["type","oneOf"]],"union":["discrim","discriminator",true,[["OptionOneNoDisc",0],["OptionTwoNoDisc",1]]]}
{"pointer":"/paths/~1embedded-discriminator/patch/requestBody/content/application~1json/schema","types":"object","spellings":[["type","oneOf"],["discriminator","oneOf"]],"union":["pet_type","implicit",true,[["Cat",5],["Dog",4]]]}
{"pointer":"/paths/~1oneof-allof-top-level-disc/patch/requestBody/content/application~1json/schema","types":"object","spellings":[["type","oneOf"]],"union":["pet_type","discriminator",true,[["CatNoDisc",12],["DogNoDisc",11]]]}
{"pointer":"/paths/~1nested-one-of-object-with-nested-one-of/patch/requestBody/content/application~1json/schema","types":"object","object":{"properties":[["config",66]],"additional":"forbidden"}}
{"pointer":"/paths/~1mapping-with-duplicate-schemas/patch/requestBody/content/application~1json/schema","types":"object","object":{"properties":[["discrimValue",67]]},"union":["discrimValue","discriminator",false,[["oneA",0],["oneB",0],["oneC",0],["twoA",1],["twoB",1],["three",2]]]}
{"pointer":"/paths/~1mapping-of-schema-names/patch/requestBody/content/application~1json/schema","types":"object","spellings":[["type","oneOf"]],"union":["discrim","discriminator",true,[["Option One",0],["Option Two",1]]]}
{"pointer":"/paths/~1improper-discriminator-placement/patch/requestBody/content/application~1json/schema","types":"object","object":{"properties":[["connector_type",68],["connector_properties",69]]}}
{"pointer":"/paths/~1redocly-flavored-discriminator/patch/requestBody/content/application~1json/schema","types":"object","object":{"properties":[["vehicle",20],["some_other_property",70]]}}
{"pointer":"/paths/~1potentially-undefined-formData/post/requestBody/content/application~1json/schema","types":"object","spellings":[["type","oneOf"]],"union":["event_type","discriminator",true,[["application_approved",15],["application_denied",16]]]}
{"pointer":"/components/schemas/OptionOneNoDisc/properties/discrim","types":"string"}
{"pointer":"/components/schemas/OptionOneNoDisc/properties/optionone","types":"number"}
{"pointer":"/components/schemas/OptionTwoNoDisc/properties/discrim","types":"string"}
{"pointer":"/components/schemas/OptionTwoNoDisc/properties/optiontwo","types":"string"}
{"pointer":"/components/schemas/OptionThreeNoDisc/properties/discrim","types":"string"}
{"pointer":"/components/schemas/OptionThreeNoDisc/properties/optionthree","types":"string"}
{"pointer":"/components/schemas/Pet/properties/pet_type","types":"string"}
{"pointer":"/components/schemas/Dog/allOf/1","types":"object","object":{"properties":[["bark",71],["breed",72]]}}
{"pointer":"/components/schemas/Cat/allOf/1","types":"object","object":{"properties":[["hunts",73],["age",74]]}}
{"pointer":"/components/schemas/object1/properties/a","types":"string"}
{"pointer":"/components/schemas/object1/properties/b","types":"string"}
{"pointer":"/components/schemas/object2/properties/c","types":"string"}
{"pointer":"/components/schemas/object2/properties/d","types":"string"}
{"pointer":"/components/schemas/PetNoDisc/properties/pet_type","types":"string"}
{"pointer":"/components/schemas/DogNoDisc/allOf/1","types":"object","object":{"properties":[["bark",75],["breed",76]]}}
{"pointer":"/components/schemas/CatNoDisc/allOf/1","types":"object","object":{"properties":[["hunts",77],["age",78]]}}
{"pointer":"/components/schemas/gcsImport/properties/gcs_bucket","types":"string"}
{"pointer":"/components/schemas/gcsImport/properties/gcs_prefix","types":"string"}
{"pointer":"/components/schemas/s3Import/properties/s3_bucket","types":"string"}
{"pointer":"/components/schemas/s3Import/properties/s3_prefix","types":"string"}
{"pointer":"/components/schemas/BasePurchaseWebhookEvent/allOf/1","types":"object","object":{"properties":[["order_id",79]]}}
{"pointer":"/components/schemas/BaseBuyerWebhookEvent/allOf/1","types":"object","object":{"properties":[["buyer_id",80]],"required":["buyer_id"]}}
{"pointer":"/components/schemas/BaseWebhookEvent/properties/event_type","types":"string","values":["application_approved","application_denied"]}
{"pointer":"/components/schemas/BaseWebhookEvent/properties/event_id","types":"string"}
{"pointer":"/components/schemas/BaseVehicle/properties/vehicleType","types":"string"}
{"pointer":"/components/schemas/BaseVehicle/properties/idealTerrain","types":"string"}
{"pointer":"/components/schemas/BaseVehicle/properties/powerSource","types":"string"}
{"pointer":"/components/schemas/BaseVehicle/properties/topSpeed","types":"integer"}
{"pointer":"/components/schemas/BaseVehicle/properties/range","types":"integer"}
{"pointer":"/components/schemas/ElectricVehicle/allOf/1","types":"object","object":{"properties":[["chargeSpeed",81],["chargeAmps",82],["chargeVoltage",83]]}}
{"pointer":"/components/schemas/FueledVehicle/allOf/1","types":"object","object":{"properties":[["tankCapacity",84],["milesPerGallon",85]]}}
{"pointer":"/components/schemas/PedaledVehicle/allOf/1","types":"object","object":{"properties":[["handlebars",86]]}}
{"pointer":"/paths/~1nested-one-of-object-with-nested-one-of/patch/requestBody/content/application~1json/schema/properties/config","one_of":[6,7,87]}
{"pointer":"/paths/~1mapping-with-duplicate-schemas/patch/requestBody/content/application~1json/schema/properties/discrimValue","types":"string","values":["oneA","oneB","oneC","twoA","twoB","three"]}
{"pointer":"/paths/~1improper-discriminator-placement/patch/requestBody/content/application~1json/schema/properties/connector_type","types":"string","values":["s3Import","gcsImport"]}
{"pointer":"/paths/~1improper-discriminator-placement/patch/requestBody/content/application~1json/schema/properties/connector_properties","types":"object","union":["connector_type","discriminator",false,[["gcsImport",13],["s3Import",14]]]}
{"pointer":"/paths/~1redocly-flavored-discriminator/patch/requestBody/content/application~1json/schema/properties/some_other_property","types":"string"}
{"pointer":"/components/schemas/Dog/allOf/1/properties/bark","types":"boolean"}
{"pointer":"/components/schemas/Dog/allOf/1/properties/breed","types":"string","values":["Dingo","Husky","Retriever","Shepherd"]}
{"pointer":"/components/schemas/Cat/allOf/1/properties/hunts","types":"boolean"}
{"pointer":"/components/schemas/Cat/allOf/1/properties/age","types":"integer"}
{"pointer":"/components/schemas/DogNoDisc/allOf/1/properties/bark","types":"boolean"}
{"pointer":"/components/schemas/DogNoDisc/allOf/1/properties/breed","types":"string","values":["Dingo","Husky","Retriever","Shepherd"]}
{"pointer":"/components/schemas/CatNoDisc/allOf/1/properties/hunts","types":"boolean"}
{"pointer":"/components/schemas/CatNoDisc/allOf/1/properties/age","types":"integer"}
{"pointer":"/components/schemas/BasePurchaseWebhookEvent/allOf/1/properties/order_id","types":"string"}
{"pointer":"/components/schemas/BaseBuyerWebhookEvent/allOf/1/properties/buyer_id","types":"string"}
{"pointer":"/components/schemas/ElectricVehicle/allOf/1/properties/chargeSpeed","types":"integer"}
{"pointer":"/components/schemas/ElectricVehicle/allOf/1/properties/chargeAmps","types":"integer"}
{"pointer":"/components/schemas/ElectricVehicle/allOf/1/properties/chargeVoltage","types":"integer"}
{"pointer":"/components/schemas/FueledVehicle/allOf/1/properties/tankCapacity","types":"number","string":{"format":["double",null,"named"]}}
{"pointer":"/components/schemas/FueledVehicle/allOf/1/properties/milesPerGallon","types":"number","string":{"format":["double",null,"named"]}}
{"pointer":"/components/schemas/PedaledVehicle/allOf/1/properties/handlebars","types":"string","values":["flat","riser","bullhorn","drop","aero","cruiser"]}
{"pointer":"/paths/~1nested-one-of-object-with-nested-one-of/patch/requestBody/content/application~1json/schema/properties/config/oneOf/2","types":"object","spellings":[["type","oneOf"],["discriminator","oneOf"]],"union":["pet_type","implicit",true,[["Cat",5],["Dog",4]]]}
"#;
