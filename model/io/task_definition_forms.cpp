// SPDX-License-Identifier: MIT
#include "io/task_definition_forms.h"

#include "base/text.h"
#include "io/cloud_formation.h"
#include "io/ecs_volumes.h"
#include "io/task_definition_json.h"
#include "kinds/compute/task_definition.h"

#include <string>
#include <utility>

namespace stowage::io {

namespace {
Json registered(const doc::Document& document, const ElementId& definition)
{
    std::vector<const doc::Element*> containers;
    for (const ElementId& id : document.childrenOf(definition))
        if (document.find(id)->is("container"))
            containers.push_back(document.find(id));
    Json json = taskDefinitionJson(*document.find(definition), containers);
    nameLinkedRoles(document, definition, json);
    nameLinkedFileSystem(document, definition, json);
    return json;
}

// API DescribeTaskDefinition: the tags stand beside the definition.
Json described(const doc::Element& definition, Json json)
{
    const int revision = definition.as<doc::TaskDefinition>()->revision;
    Json tags = Json::array();
    if (const Json* own = json.find("tags"))
        tags = *own;
    json.erase("tags");
    json.set("taskDefinitionArn", "arn:aws:ecs:us-east-1:123456789012:task-definition/" +
                                      definition.name + ":" + numberText(std::int64_t{revision}));
    json.set("revision", std::int64_t{revision});
    json.set("status", "ACTIVE");
    Json answer = Json::object();
    answer.set("taskDefinition", std::move(json));
    answer.set("tags", std::move(tags));
    return answer;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A name of a resource is of letters and digits: "web-app" is WebAppTaskDefinition.
std::string logicalId(std::string_view family, const Json& taken)
{
    std::string id;
    bool begins = true;
    for (const char c : family) {
        const bool isDigit = c >= '0' && c <= '9';
        if (isLetter(c) || isDigit)
            id += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        begins = !isLetter(c) && !isDigit;
    }
    id += "TaskDefinition";
    std::string unique = id;
    for (std::int64_t n = 2; taken.find(unique) != nullptr; ++n)
        unique = id + numberText(n);
    return unique;
}

Json templateOf(const doc::Document& document, const std::vector<ElementId>& definitions)
{
    Json resources = Json::object();
    for (const ElementId& definition : definitions) {
        Json resource = Json::object();
        resource.set("Type", std::string(kTaskDefinitionType));
        resource.set("Properties", cloudFormationShapeOf(registered(document, definition)));
        resources.set(logicalId(document.find(definition)->name, resources), std::move(resource));
    }
    Json whole = Json::object();
    whole.set("AWSTemplateFormatVersion", "2010-09-09");
    whole.set("Resources", std::move(resources));
    return whole;
}
} // namespace

Json definitionsAs(DefinitionForm form, const doc::Document& document,
                   const std::vector<ElementId>& definitions)
{
    if (form == DefinitionForm::cloudFormation)
        return templateOf(document, definitions);
    const ElementId& first = definitions.front();
    Json json = registered(document, first);
    return form == DefinitionForm::described ? described(*document.find(first), std::move(json))
                                             : json;
}

} // namespace stowage::io
