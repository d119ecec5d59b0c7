// SPDX-License-Identifier: MIT
#include "io/cloud_formation.h"
#include "io/cloud_formation_names.h"

#include <algorithm>
#include <string>
#include <utility>

namespace stowage::io {

namespace {
std::string templateName(const std::string& name, std::string_view parent)
{
    // CloudFormation writes it so of EFS alone.
    if (name == "fileSystemId" && parent != "efsVolumeConfiguration")
        return "FileSystemId";
    for (const auto& [theirs, ecs] : kOtherTemplateNames)
        if (ecs == name && (name != "properties" || parent == "proxyConfiguration"))
            return std::string(theirs);
    std::string out = name;
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
}

Json shaped(const Json& json, std::string_view name, bool isMap)
{
    Json out = json;
    if (json.items() != nullptr) {
        out = Json::array();
        for (const Json& item : *json.items())
            out.append(shaped(item, name, false));
    } else if (json.members() != nullptr) {
        out = Json::object();
        for (const auto& [key, value] : *json.members()) {
            const std::string own = isMap ? key : templateName(key, name);
            const bool isInnerMap = !isMap && std::find(kTemplateMaps.begin(), kTemplateMaps.end(),
                                                        own) != kTemplateMaps.end();
            out.members()->emplace_back(own, shaped(value, key, isInnerMap));
        }
    }
    return out;
}
} // namespace

Json cloudFormationShapeOf(const Json& definition)
{
    return shaped(definition, {}, false);
}

} // namespace stowage::io
