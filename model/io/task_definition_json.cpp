// SPDX-License-Identifier: MIT
#include "io/task_definition_json.h"

#include "base/text.h"
#include "document/naming.h"
#include "io/ecs_volumes.h"
#include "io/element_json.h"
#include "kinds/compute/container.h"
#include "kinds/compute/task_definition.h"

#include <string>

namespace stowage::io {

namespace {
constexpr std::string_view kContainers = "containerDefinitions";

// A name that can stand on the canvas and in a terminal.
std::string nameIn(const Json& json, std::string_view key, const std::string& otherwise,
                   const Told& told)
{
    const Json* given = json.find(key);
    const std::string text = doc::asName(textOf(json, key));
    const bool isNamed = !trimmed(text).empty();
    std::string name = isNamed ? text : otherwise;
    if (!isNamed)
        told(Fate::guessed, given == nullptr ? json : *given,
             "There is no " + std::string(key) + "; it is called " + name + ".");
    else if (name != *given->text())
        told(Fate::guessed, *given,
             "The " + std::string(key) +
                 " is too long or holds characters that cannot be seen; it "
                 "is called " +
                 name + ".");
    return name;
}
} // namespace

Result<TaskDefinitionRead> readTaskDefinition(const Json& json)
{
    TaskDefinitionRead read;
    if (json.members() == nullptr)
        return Error{Fault::invalid, "A task definition is an object.", {}};
    Result<doc::Element> definition = readEcsElement(
        doc::infoOf<doc::TaskDefinition>(), withFlatVolumes(json), {"family", kContainers, {}});
    if (!definition)
        return definition.error();
    read.definition = *std::move(definition);
    read.definition.name = textOf(json, "family");
    const Json* containers = json.find(kContainers);
    if (containers == nullptr || containers->items() == nullptr || containers->items()->empty())
        return Error{Fault::invalid, "Container list cannot be empty.", std::string(kContainers)};
    for (std::size_t n = 0; n < containers->items()->size(); ++n) {
        const Json& each = (*containers->items())[n];
        const std::string where =
            std::string(kContainers) + "[" + numberText(static_cast<std::int64_t>(n)) + "]";
        if (each.members() == nullptr)
            return Error{Fault::invalid, "A container definition is an object.", where};
        Result<doc::Element> container =
            readEcsElement(doc::infoOf<doc::Container>(), each, {"name", {}, {}});
        if (!container)
            return Error{container.error().fault, container.error().message,
                         where + "." + container.error().where};
        container->name = textOf(each, "name");
        read.containers.push_back(*std::move(container));
    }
    return read;
}

TaskDefinitionRead takeTaskDefinition(const Json& json, const std::string& family, const Told& told)
{
    TaskDefinitionRead read;
    read.definition = *readEcsElement(doc::infoOf<doc::TaskDefinition>(), withFlatVolumes(json),
                                      {"family", kContainers, told});
    read.definition.name = nameIn(json, "family", family, told);
    const Json* containers = json.find(kContainers);
    if (containers == nullptr || containers->items() == nullptr)
        return read;
    for (const Json& each : *containers->items()) {
        const std::string usual =
            "container-" + numberText(static_cast<std::int64_t>(read.containers.size() + 1));
        if (each.members() == nullptr) {
            told(Fate::ignored, each,
                 "A container definition is " + std::string(shapeWords(each)) +
                     "; it was left out.");
            continue;
        }
        doc::Element container;
        const std::string name = nameIn(each, "name", usual, told);
        const Told ofIt = [&](Fate fate, const Json& at, const std::string& words) {
            told(fate, at, "Container " + name + ": " + words);
        };
        container = *readEcsElement(doc::infoOf<doc::Container>(), each, {"name", {}, ofIt});
        container.name = name;
        read.containers.push_back(std::move(container));
    }
    return read;
}

} // namespace stowage::io
