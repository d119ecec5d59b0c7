// SPDX-License-Identifier: MIT
// What a kind tells about itself: texts, rows, where it may live, what it links to, how it is
// checked and lowered.
#pragma once

#include "field/field.h"
#include "kinds/drawn.h"
#include "kinds/kind_list.h"
#include "plan/plan.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace stowage::doc {

// One meaning that a link from this kind may have.
struct LinkRule {
    std::string_view key = {};   // in files: "runs"
    std::string_view to = {};    // the kind at its other end
    std::string_view words = {}; // between two names: "web runs web-definition"
    std::string_view help = {};
    int mostFrom = 0;            // links of this meaning from one element; 0: any number
    int mostTo = 0;              // and to one element; 0: any number
    bool namesContainer = false; // the link carries a container name and port
    bool sameVpc = false;        // where both ends lie in a VPC, it is the same one
};

// The group of the palette, and with it the colour.
enum class Group { compute, network, identity, images, storage, events, observe, outside };

struct Size {
    int width = 0;
    int height = 0;
};

struct KindInfo {
    std::string_view key = {};      // permanent, camelCase, in files; the icon is its snake_case
    std::string_view idPrefix = {}; // "service" of "service-1"
    std::string_view label = {};    // "Service"
    std::string_view noun = {};     // inside a sentence, without article: "service"
    std::string_view plural = {};   // "services"
    std::string_view article = "a";
    std::string_view help = {};        // what it is, in one or two sentences
    std::string_view remark = {};      // what of it is not simulated yet; empty when nothing
    std::string_view searchWords = {}; // what else people call it
    Group group = Group::compute;
    Size size = {160, 100};   // when newly drawn; multiples of the grid
    bool holdsOthers = false; // drawn as a frame around its children
    bool onBorder = false;    // drawn across the lower border of its parent, half outside

    // Kinds it may live in, the usual first; the empty text stands for the canvas itself.
    std::span<const std::string_view> parents = {};
    bool mayWait = false; // API calls may make it before its parent; then it has none for a while
    std::span<const LinkRule> links = {};
    std::span<const Field> rows = {};

    Props defaults = {};
    const void* (*object)(const Props&) = nullptr; // the struct inside
    void* (*changeable)(Props&) = nullptr;

    // The numbers that a row takes as its element is now; null or none: any in the row's range.
    std::vector<std::int64_t> (*offered)(const Props&, std::string_view key) = nullptr;

    // Says why the kind is not written in AWS's forms; empty when it is.
    std::string_view notExported = {};

    // Appends what is wrong with one element; null when rows say it all.
    void (*check)(const Drawn&, std::vector<Finding>&) = nullptr;
    // Adds one element to the plan; null when the simulation need not know of it.
    void (*lower)(const Drawn&, sim::Plan&) = nullptr;
};

// The three members that follow from the struct alone.
template <class Kind> KindInfo kindOf(KindInfo info)
{
    info.defaults = Kind{};
    info.object = [](const Props& props) -> const void* { return std::get_if<Kind>(&props); };
    info.changeable = [](Props& props) -> void* { return std::get_if<Kind>(&props); };
    return info;
}

} // namespace stowage::doc
