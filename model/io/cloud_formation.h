// SPDX-License-Identifier: MIT
// Properties of an AWS::ECS::TaskDefinition in the shape of ECS JSON: names in its case, and
// references replaced by what they must mean.
#pragma once

#include "io/ecs_element.h"
#include "io/json.h"

#include <map>
#include <string>
#include <string_view>

namespace stowage::io {

constexpr std::string_view kTaskDefinitionType = "AWS::ECS::TaskDefinition";

// What names in a template stand for: its parameters' defaults and AWS's own parameters.
class TemplateValues {
public:
    explicit TemplateValues(const Json& root); // the whole template, or null for none

    // Null where nothing is known of the name.
    const Json* find(std::string_view name) const;

private:
    std::map<std::string, Json, std::less<>> values_;
};

// Nothing outside of the template is ever looked up, and no transform or macro is carried out.
Json ecsShapeOf(const Json& properties, const TemplateValues& values, const Told& told);

// The way back: properties of a task definition in the shape of ECS JSON.
Json cloudFormationShapeOf(const Json& definition);

} // namespace stowage::io
