#include "canvas.h"

#include <stdlib.h>
#include <string.h>

int size_answer(uint64_t width, uint64_t height, pictures_limits limits) {
    if (width == 0 || height == 0) return PICTURES_BROKEN;
    if (width > 0x7fffffff || height > 0x7fffffff) return PICTURES_TOO_LARGE;
    return width * height > limits.most_dots ? PICTURES_TOO_LARGE : PICTURES_FINE;
}

static uint32_t scaled(uint64_t side, uint64_t longer, uint64_t most) {
    uint64_t made = longer <= most ? side : (side * most + longer / 2) / longer;
    return made == 0 ? 1 : (uint32_t)made;
}

int canvas_begin(canvas *canvas, uint32_t width, uint32_t height, uint32_t longest_side) {
    uint32_t longer = width > height ? width : height;
    memset(canvas, 0, sizeof *canvas);
    canvas->width = width;
    canvas->height = height;
    canvas->out_width = scaled(width, longer, longest_side);
    canvas->out_height = scaled(height, longer, longest_side);
    canvas->sums = calloc((size_t)canvas->out_width * 5, sizeof(uint64_t));
    canvas->dots = calloc((size_t)canvas->out_width * canvas->out_height, 4);
    return canvas->sums != NULL && canvas->dots != NULL;
}

void canvas_end(canvas *canvas) {
    free(canvas->sums);
    free(canvas->dots);
    canvas->sums = NULL;
    canvas->dots = NULL;
}

static void flush(canvas *canvas) {
    uint8_t *out = canvas->dots + (size_t)canvas->out_row * canvas->out_width * 4;
    for (uint32_t x = 0; x < canvas->out_width; x++, out += 4) {
        uint64_t *sum = canvas->sums + (size_t)x * 5;
        uint64_t alpha = sum[3];
        for (int part = 0; part < 3; part++) out[part] = alpha ? (uint8_t)((sum[part] + alpha / 2) / alpha) : 0;
        out[3] = sum[4] ? (uint8_t)((alpha + sum[4] / 2) / sum[4]) : 0;
    }
    memset(canvas->sums, 0, (size_t)canvas->out_width * 5 * sizeof(uint64_t));
}

void canvas_add(canvas *canvas, const uint8_t *rgba) {
    if (canvas->row >= canvas->height) return;
    uint32_t out_row = (uint32_t)((uint64_t)canvas->row * canvas->out_height / canvas->height);
    if (out_row != canvas->out_row) {
        flush(canvas);
        canvas->out_row = out_row;
    }
    // The column of what comes out is x * out_width / width: counted along, for a division a dot takes most of the time.
    uint64_t *sum = canvas->sums;
    uint64_t rest = 0;
    for (uint32_t x = 0; x < canvas->width; x++, rgba += 4) {
        uint64_t alpha = rgba[3];
        sum[0] += rgba[0] * alpha;
        sum[1] += rgba[1] * alpha;
        sum[2] += rgba[2] * alpha;
        sum[3] += alpha;
        sum[4] += 1;
        rest += canvas->out_width;
        if (rest >= canvas->width) {
            rest -= canvas->width;
            sum += 5;
        }
    }
    canvas->row += 1;
    if (canvas->row == canvas->height) flush(canvas);
}

// Where a dot of the upright picture stands in the one that came (Exif 2.32, tag 0112).
static const uint8_t *dot_from(const canvas *c, int orientation, uint32_t x, uint32_t y) {
    uint32_t right = c->out_width - 1, bottom = c->out_height - 1;
    uint32_t from_x, from_y;
    switch (orientation) {
        case 2: from_x = right - x, from_y = y; break;
        case 3: from_x = right - x, from_y = bottom - y; break;
        case 4: from_x = x, from_y = bottom - y; break;
        case 5: from_x = y, from_y = x; break;
        case 6: from_x = y, from_y = bottom - x; break;
        case 7: from_x = right - y, from_y = bottom - x; break;
        case 8: from_x = right - y, from_y = x; break;
        default: from_x = x, from_y = y; break;
    }
    return c->dots + ((size_t)from_y * c->out_width + from_x) * 4;
}

int canvas_finish(canvas *canvas, int orientation, pictures_made *made) {
    int turns = orientation >= 5 && orientation <= 8;
    uint32_t width = turns ? canvas->out_height : canvas->out_width;
    uint32_t height = turns ? canvas->out_width : canvas->out_height;
    if (canvas->row != canvas->height) return PICTURES_BROKEN;
    uint8_t *upright = malloc((size_t)width * height * 4);
    if (upright == NULL) return PICTURES_TOO_HUNGRY;
    int shines = 0;
    uint8_t *to = upright;
    for (uint32_t y = 0; y < height; y++) {
        for (uint32_t x = 0; x < width; x++, to += 4) {
            memcpy(to, dot_from(canvas, orientation, x, y), 4);
            shines |= to[3] != 255;
        }
    }
    int answer = shines ? write_png(upright, width, height, made) : write_jpeg(upright, width, height, made);
    free(upright);
    return answer;
}

void pictures_free(pictures_made *made) {
    free(made->bytes);
    made->bytes = NULL;
    made->size = 0;
}
